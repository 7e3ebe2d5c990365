package eu.alliance.funding.workplan;

import eu.alliance.funding.terms.WorkPlan;
import eu.alliance.platform.problem.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a work plan holds together, and holds what the call asks for.
 *
 * @param rules the call's; null when it asks for no plan
 * @param partners the cities that may lead a part of the work
 */
public record WorkPlanPolicy(@Nullable WorkPlan rules, Collection<UUID> partners) {

    /** Every rule that the plan breaks. */
    public List<Violation> objectionsTo(List<WorkPackage> packages, List<Indicator> indicators) {
        var objections = new ArrayList<Violation>();
        for (int i = 0; i < packages.size(); i++) {
            part(packages.get(i), "/workPackages/" + i, objections);
        }
        shares(packages, objections);
        codes(indicators, objections);
        if (rules != null) {
            asked(rules, packages, indicators, objections);
        }
        return objections;
    }

    private void part(WorkPackage part, String pointer, List<Violation> objections) {
        partner(part.leadCityId(), pointer + "/leadCityId", objections);
        for (int i = 0; i < part.tasks().size(); i++) {
            partner(part.tasks().get(i).cityId(), pointer + "/tasks/" + i + "/cityId", objections);
        }
        if (part.endMonth() < part.startMonth()) {
            objections.add(new Violation(pointer + "/endMonth", "MONTHS_OUT_OF_ORDER", "It ends before it begins."));
        }
        for (int i = 0; i < part.deliverables().size(); i++) {
            var month = part.deliverables().get(i).month();
            if (month < part.startMonth() || month > part.endMonth()) {
                objections.add(new Violation(
                        pointer + "/deliverables/" + i + "/month",
                        "OUTSIDE_WORK_PACKAGE",
                        "Months %d to %d.".formatted(part.startMonth(), part.endMonth())));
            }
        }
        if (rules != null && rules.maxMonths() != null && part.endMonth() > rules.maxMonths()) {
            objections.add(new Violation(
                    pointer + "/endMonth", "DURATION_EXCEEDED", "At most " + rules.maxMonths() + " months."));
        }
    }

    private void partner(@Nullable UUID city, String pointer, List<Violation> objections) {
        if (city != null && !partners.contains(city)) {
            objections.add(new Violation(pointer, "NOT_A_PARTNER", "This city takes no part."));
        }
    }

    /** None, or all of them and together the whole. */
    private static void shares(List<WorkPackage> packages, List<Violation> objections) {
        var stated = packages.stream()
                .map(WorkPackage::budgetShare)
                .filter(Objects::nonNull)
                .toList();
        var sum = stated.stream().map(share -> share.share()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!stated.isEmpty() && (stated.size() < packages.size() || sum.compareTo(BigDecimal.ONE) != 0)) {
            objections.add(new Violation(
                    "/workPackages",
                    "BUDGET_SHARES_INCONSISTENT",
                    "Each has a share, and all sum to 1, not " + sum + "."));
        }
    }

    private static void codes(List<Indicator> indicators, List<Violation> objections) {
        var codes = new HashSet<String>();
        for (int i = 0; i < indicators.size(); i++) {
            if (!codes.add(indicators.get(i).code())) {
                objections.add(new Violation("/indicators/" + i + "/code", "DUPLICATE", "This code is given twice."));
            }
        }
    }

    private static void asked(
            WorkPlan rules, List<WorkPackage> packages, List<Indicator> indicators, List<Violation> objections) {
        if (packages.isEmpty()) {
            objections.add(new Violation("/workPackages", "WORK_PACKAGES_MISSING", "The call asks for a work plan."));
        }
        for (int i = 0; i < packages.size(); i++) {
            var kind = packages.get(i).kind();
            if (!rules.kinds().isEmpty() && (kind == null || !rules.knows(kind))) {
                objections.add(new Violation(
                        "/workPackages/" + i + "/kind", "WORK_PACKAGE_KIND_UNKNOWN", "The call has no such kind."));
            }
        }
        rules.kinds().stream()
                .filter(WorkPlan.Kind::mandatory)
                .filter(kind -> packages.stream().noneMatch(part -> kind.code().equals(part.kind())))
                .forEach(kind -> objections.add(new Violation(
                        "/workPackages", "WORK_PACKAGE_KIND_MISSING", "There is none of kind " + kind.code() + ".")));
        if (indicators.size() < rules.minIndicators()) {
            objections.add(new Violation(
                    "/indicators", "INDICATORS_MISSING", "At least " + rules.minIndicators() + " of them."));
        }
    }
}
