package eu.alliance.funding.application;

import java.util.UUID;

/** A city's part in a consortium. */
record Partner(UUID cityId, Role role, Mandate mandate) {

    enum Role {
        COORDINATOR,
        BENEFICIARY,
        ASSOCIATED
    }

    /** Whether it is paid and therefore has to be eligible. */
    boolean isFunded() {
        return role != Role.ASSOCIATED;
    }
}
