package eu.alliance.funding.reporting;

public enum ReportStatus {
    SUBMITTED,
    APPROVED,
    RETURNED;

    boolean mayBecome(ReportStatus next) {
        return switch (this) {
            case SUBMITTED -> next == APPROVED || next == RETURNED;
            case APPROVED, RETURNED -> false;
        };
    }
}
