package eu.alliance.funding.screening;

import static eu.alliance.funding.application.ScreeningStage.ADMISSIBILITY;
import static eu.alliance.funding.application.ScreeningStage.ELIGIBILITY;

import eu.alliance.funding.application.ScreeningStage;
import eu.alliance.platform.problem.Violation;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The rules that the data suffice to judge by; each is named as the reason that its breach is refused with. */
@Schema(description = "Expect new values.")
enum ScreeningRule {
    MANDATE_MISSING(ADMISSIBILITY),
    MANDATE_EXCEEDED(ADMISSIBILITY),
    BUDGET_MISSING(ADMISSIBILITY),
    NOT_A_PARTNER(ADMISSIBILITY),
    REQUIRED(ADMISSIBILITY),
    EVIDENCE_UNKNOWN(ADMISSIBILITY),
    EVIDENCE_WITHDRAWN(ADMISSIBILITY),
    DOCUMENT_MISSING(ADMISSIBILITY),
    DUPLICATE(ADMISSIBILITY),
    WORK_PACKAGES_MISSING(ADMISSIBILITY),
    WORK_PACKAGE_KIND_UNKNOWN(ADMISSIBILITY),
    WORK_PACKAGE_KIND_MISSING(ADMISSIBILITY),
    MONTHS_OUT_OF_ORDER(ADMISSIBILITY),
    OUTSIDE_WORK_PACKAGE(ADMISSIBILITY),
    BUDGET_SHARES_INCONSISTENT(ADMISSIBILITY),
    INDICATORS_MISSING(ADMISSIBILITY),
    CO_FINANCING_MISSING(ADMISSIBILITY),
    GRANT_SHARES_INCONSISTENT(ADMISSIBILITY),
    DURATION_EXCEEDED(ELIGIBILITY),
    INDIRECT_COSTS_INCORRECT(ELIGIBILITY),
    FINANCING_GAP(ELIGIBILITY),
    PROFIT(ELIGIBILITY),
    UNKNOWN_CITY(ELIGIBILITY),
    COUNTRY_NOT_ELIGIBLE(ELIGIBILITY),
    POPULATION_TOO_SMALL(ELIGIBILITY),
    COVENANT_NOT_SIGNED(ELIGIBILITY),
    TOO_FEW_PARTNERS(ELIGIBILITY),
    TOO_FEW_COUNTRIES(ELIGIBILITY),
    CO_FINANCING_EXCEEDED(ELIGIBILITY),
    GRANT_BELOW_MINIMUM(ELIGIBILITY),
    GRANT_ABOVE_MAXIMUM(ELIGIBILITY);

    private final ScreeningStage stage;

    ScreeningRule(ScreeningStage stage) {
        this.stage = stage;
    }

    /** What a rule says of an application. */
    @Schema(name = "ScreeningFinding")
    record Finding(ScreeningRule rule, ScreeningStage stage, boolean satisfied, List<Violation> errors) {}

    /** Each rule with what breaks it, those that hold included. */
    static List<Finding> findings(List<Violation> objections) {
        return Arrays.stream(values())
                .map(rule -> rule.finding(objections.stream()
                        .filter(each -> each.reason().equals(rule.name()))
                        .toList()))
                .toList();
    }

    private Finding finding(List<Violation> broken) {
        return new Finding(this, stage, broken.isEmpty(), broken);
    }
}
