package eu.alliance.funding.workplan;

import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.funding.terms.Rate;
import eu.alliance.funding.terms.WorkPlan;
import eu.alliance.funding.workplan.WorkPackage.Deliverable;
import eu.alliance.funding.workplan.WorkPackage.Task;
import eu.alliance.platform.value.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorkPlanPolicyTest {

    static final UUID CITY = new UUID(7, 1);
    static final UUID STRANGER = new UUID(7, 2);
    static final WorkPlan UIA = new WorkPlan(
            Stream.of("preparation", "management", "communication", "implementation", "investment")
                    .map(code -> new WorkPlan.Kind(code, text(code), !code.equals("investment")))
                    .toList(),
            36,
            1,
            false);

    @Test
    void takesAWholePlan() {
        var plan = List.of(
                part("preparation", 1, 3, "0.10"),
                part("management", 1, 36, "0.20"),
                part("communication", 1, 36, "0.20"),
                part("implementation", 4, 36, "0.50"));

        assertThat(objections(UIA, plan, List.of(indicator("people")))).isEmpty();
    }

    @Test
    void asksForNothingThatTheCallDoesNot() {
        assertThat(objections(null, List.of(), List.of())).isEmpty();
        assertThat(objections(null, List.of(part("anything", 1, 240, null)), List.of()))
                .isEmpty();
    }

    @Test
    void namesWhatTheCallAsksForAndIsMissing() {
        assertThat(objections(UIA, List.of(), List.of()))
                .containsExactlyInAnyOrder(
                        "/workPackages WORK_PACKAGES_MISSING",
                        "/workPackages WORK_PACKAGE_KIND_MISSING",
                        "/workPackages WORK_PACKAGE_KIND_MISSING",
                        "/workPackages WORK_PACKAGE_KIND_MISSING",
                        "/workPackages WORK_PACKAGE_KIND_MISSING",
                        "/indicators INDICATORS_MISSING");
    }

    @Test
    void knowsTheKindsOfTheCallOnly() {
        var kinds = new WorkPlan(List.of(new WorkPlan.Kind("management", text("m"), false)), null, 0, false);

        assertThat(objections(kinds, List.of(part("magic", 1, 2, null), part(null, 1, 2, null)), List.of()))
                .containsExactly(
                        "/workPackages/0/kind WORK_PACKAGE_KIND_UNKNOWN",
                        "/workPackages/1/kind WORK_PACKAGE_KIND_UNKNOWN");
    }

    @Test
    void keepsMonthsInOrderAndInTime() {
        var anyKind = new WorkPlan(List.of(), 36, 0, false);

        assertThat(objections(anyKind, List.of(part(null, 36, 36, null)), List.of()))
                .isEmpty();
        assertThat(objections(anyKind, List.of(part(null, 36, 37, null)), List.of()))
                .containsExactly("/workPackages/0/endMonth DURATION_EXCEEDED");
        assertThat(objections(anyKind, List.of(part(null, 5, 4, null)), List.of()))
                .containsExactly("/workPackages/0/endMonth MONTHS_OUT_OF_ORDER");
    }

    @Test
    void wantsDeliverablesWithinTheirWorkPackage() {
        var part = new WorkPackage(
                null,
                text("Work"),
                null,
                CITY,
                3,
                6,
                null,
                List.of(),
                Stream.of(2, 3, 6, 7)
                        .map(month -> new Deliverable(text("Report"), month))
                        .toList());

        assertThat(objections(null, List.of(part), List.of()))
                .containsExactly(
                        "/workPackages/0/deliverables/0/month OUTSIDE_WORK_PACKAGE",
                        "/workPackages/0/deliverables/3/month OUTSIDE_WORK_PACKAGE");
    }

    @Test
    void leavesTheWorkToPartners() {
        var part = new WorkPackage(
                null,
                text("Work"),
                null,
                STRANGER,
                1,
                2,
                null,
                List.of(new Task(text("Dig"), CITY), new Task(text("Fill"), STRANGER), new Task(text("Rest"), null)),
                List.of());

        assertThat(objections(null, List.of(part), List.of()))
                .containsExactly(
                        "/workPackages/0/leadCityId NOT_A_PARTNER", "/workPackages/0/tasks/1/cityId NOT_A_PARTNER");
    }

    @Test
    void wantsSharesOfAllOrNoneAndTheWholeOfThem() {
        var inconsistent = List.of("/workPackages BUDGET_SHARES_INCONSISTENT");

        assertThat(objections(null, List.of(part(null, 1, 2, "0.3333"), part(null, 1, 2, "0.6667")), List.of()))
                .isEmpty();
        assertThat(objections(null, List.of(part(null, 1, 2, "0.3333"), part(null, 1, 2, "0.6666")), List.of()))
                .isEqualTo(inconsistent);
        assertThat(objections(null, List.of(part(null, 1, 2, "1"), part(null, 1, 2, null)), List.of()))
                .isEqualTo(inconsistent);
    }

    @Test
    void countsAnIndicatorOnce() {
        assertThat(objections(null, List.of(), List.of(indicator("people"), indicator("people"))))
                .containsExactly("/indicators/1/code DUPLICATE");
    }

    private static List<String> objections(
            @Nullable WorkPlan rules, List<WorkPackage> packages, List<Indicator> indicators) {
        return new WorkPlanPolicy(rules, List.of(CITY))
                .objectionsTo(packages, indicators).stream()
                        .map(each -> each.pointer() + " " + each.reason())
                        .toList();
    }

    private static WorkPackage part(@Nullable String kind, int start, int end, @Nullable String share) {
        var rate = share == null ? null : new Rate(share);
        return new WorkPackage(kind, text("Work"), null, CITY, start, end, rate, List.of(), List.of());
    }

    private static Indicator indicator(String code) {
        return new Indicator(code, text(code), null, null, BigDecimal.TEN);
    }

    private static LocalizedText text(String text) {
        return LocalizedText.of("en", text);
    }
}
