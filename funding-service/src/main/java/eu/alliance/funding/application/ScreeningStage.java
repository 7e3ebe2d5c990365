package eu.alliance.funding.application;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The two questions that come before evaluation. */
public enum ScreeningStage {
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

    /** The nouns of the findings that an officer may come to. */
    public static List<String> due(ApplicationStatus status, boolean awaitsReview) {
        return Arrays.stream(values())
                .filter(stage -> stage.isDueAt(status) || stage.isAdverse(status) && awaitsReview)
                .map(ScreeningStage::noun)
                .toList();
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
