package eu.alliance.funding.consortium;

import java.util.UUID;

/** A city's part in a consortium. */
public record Partner(UUID cityId, Role role, Mandate mandate) {

    public enum Role {
        COORDINATOR,
        BENEFICIARY,
        ASSOCIATED
    }

    /** Whether it is paid and therefore has to be eligible. */
    public boolean isFunded() {
        return role != Role.ASSOCIATED;
    }
}
