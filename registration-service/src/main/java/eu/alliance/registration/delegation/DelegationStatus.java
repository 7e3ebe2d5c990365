package eu.alliance.registration.delegation;

public enum DelegationStatus {
    DRAFT,
    SUBMITTED,
    CONFIRMED,
    RETURNED,
    REJECTED,
    CHANGE_REQUESTED,
    WITHDRAWN;

    boolean mayBecome(DelegationStatus next) {
        return switch (this) {
            case DRAFT, RETURNED -> next == SUBMITTED || next == WITHDRAWN;
            case SUBMITTED -> next == CONFIRMED || next == RETURNED || next == REJECTED || next == WITHDRAWN;
            case CONFIRMED -> next == CHANGE_REQUESTED || next == WITHDRAWN;
            case CHANGE_REQUESTED -> next == CONFIRMED || next == WITHDRAWN;
            case REJECTED, WITHDRAWN -> false;
        };
    }

    /** Whether the city may still say who comes. */
    boolean isEditable() {
        return this == DRAFT || this == RETURNED || this == CHANGE_REQUESTED;
    }
}
