package eu.alliance.funding.filing;

/** How far a filing has come; a returned one is followed by a new one. */
public enum FilingStatus {
    SUBMITTED,
    APPROVED,
    RETURNED,
    PAID;

    boolean mayBecome(FilingStatus next) {
        return switch (this) {
            case SUBMITTED -> next == APPROVED || next == RETURNED;
            case APPROVED -> next == PAID;
            case RETURNED, PAID -> false;
        };
    }
}
