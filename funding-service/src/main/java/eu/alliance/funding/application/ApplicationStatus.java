package eu.alliance.funding.application;

public enum ApplicationStatus {
    DRAFT,
    SUBMITTED,
    ADMISSIBLE,
    INADMISSIBLE,
    ELIGIBLE,
    INELIGIBLE,
    EVALUATED,
    AWARDED,
    RESERVE,
    REJECTED,
    WITHDRAWN;

    public boolean mayBecome(ApplicationStatus next) {
        return switch (this) {
            case DRAFT -> next == SUBMITTED || next == WITHDRAWN;
            case SUBMITTED -> next == SUBMITTED || next == ADMISSIBLE || next == INADMISSIBLE || next == WITHDRAWN;
            case ADMISSIBLE -> next == ELIGIBLE || next == INELIGIBLE || next == WITHDRAWN;
            case ELIGIBLE -> next == EVALUATED || next == WITHDRAWN;
            case INADMISSIBLE -> next == ADMISSIBLE || next == INADMISSIBLE;
            case INELIGIBLE -> next == ELIGIBLE || next == INELIGIBLE;
            case EVALUATED -> next == AWARDED || next == RESERVE || next == REJECTED || next == WITHDRAWN;
            case RESERVE -> next == AWARDED || next == REJECTED || next == WITHDRAWN;
            case AWARDED -> next == WITHDRAWN;
            case REJECTED, WITHDRAWN -> false;
        };
    }

    /** Whether its consortium still works on it. */
    boolean isEditable() {
        return this == DRAFT || this == SUBMITTED;
    }
}
