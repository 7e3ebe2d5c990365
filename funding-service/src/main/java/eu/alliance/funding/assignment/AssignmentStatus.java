package eu.alliance.funding.assignment;

public enum AssignmentStatus {
    ASSIGNED,
    ACCEPTED,
    REPORTED,
    CONFLICTED,
    REVOKED;

    boolean mayBecome(AssignmentStatus next) {
        return switch (this) {
            case ASSIGNED, ACCEPTED, REPORTED -> next != ASSIGNED && (next != ACCEPTED || this != REPORTED);
            case CONFLICTED, REVOKED -> false;
        };
    }

    /** Whether somebody is, or has been, at work on it. */
    public boolean isActive() {
        return switch (this) {
            case ASSIGNED, ACCEPTED, REPORTED -> true;
            case CONFLICTED, REVOKED -> false;
        };
    }
}
