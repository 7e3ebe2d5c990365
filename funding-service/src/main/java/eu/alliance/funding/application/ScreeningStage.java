package eu.alliance.funding.application;

import java.util.Locale;

/** The two questions that come before evaluation. */
enum ScreeningStage {
    ADMISSIBILITY(ApplicationStatus.SUBMITTED, ApplicationStatus.ADMISSIBLE, ApplicationStatus.INADMISSIBLE),
    ELIGIBILITY(ApplicationStatus.ADMISSIBLE, ApplicationStatus.ELIGIBLE, ApplicationStatus.INELIGIBLE);

    private final ApplicationStatus before;
    private final ApplicationStatus passed;
    private final ApplicationStatus failed;

    ScreeningStage(ApplicationStatus before, ApplicationStatus passed, ApplicationStatus failed) {
        this.before = before;
        this.passed = passed;
        this.failed = failed;
    }

    ApplicationStatus outcome(boolean isPositive) {
        return isPositive ? passed : failed;
    }

    boolean isDueAt(ApplicationStatus status) {
        return status == before;
    }

    boolean isAdverse(ApplicationStatus status) {
        return status == failed;
    }

    String noun() {
        return name().toLowerCase(Locale.ROOT);
    }
}
