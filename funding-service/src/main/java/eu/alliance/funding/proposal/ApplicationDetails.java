package eu.alliance.funding.proposal;

import eu.alliance.funding.budget.BudgetLine;
import eu.alliance.funding.budget.CoFinancing;
import eu.alliance.funding.evidence.Evidence;
import eu.alliance.funding.practice.KnownPractice;
import eu.alliance.funding.workplan.Indicator;
import eu.alliance.funding.workplan.WorkPackage;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.problem.Violation;
import eu.alliance.platform.value.Heading;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.platform.value.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the coordinator writes; what is still missing is named by the check, not refused. */
@Schema(name = "ApplicationDetails")
public record ApplicationDetails(
        @NotNull @Heading LocalizedText title,
        @Schema(nullable = true) @Nullable LocalizedText summary,
        @Schema(nullable = true) @Size(max = 1000) List<@NotNull @Valid BudgetLine> budget,
        @Schema(nullable = true) @Nullable Money requestedGrant,
        @Schema(nullable = true) @Size(max = 100) List<@NotNull @Valid Evidence> evidence,
        @Schema(nullable = true) @Size(max = 100) List<@NotNull @Valid WorkPackage> workPackages,
        @Schema(nullable = true) @Size(max = 100) List<@NotNull @Valid Indicator> indicators,

        @Schema(nullable = true, description = "Who pays each partner's costs.") @Size(max = 1000) List<@NotNull @Valid CoFinancing> coFinancing) {

    public ApplicationDetails {
        budget = List.copyOf(Objects.requireNonNullElse(budget, List.of()));
        evidence = List.copyOf(Objects.requireNonNullElse(evidence, List.of()));
        workPackages = List.copyOf(Objects.requireNonNullElse(workPackages, List.of()));
        indicators = List.copyOf(Objects.requireNonNullElse(indicators, List.of()));
        coFinancing = List.copyOf(Objects.requireNonNullElse(coFinancing, List.of()));
    }

    /** The same with each practice pinned to what its version says. */
    public ApplicationDetails pinned(List<Evidence> before) {
        var ids = evidence.stream().map(Evidence::practiceId).toList();
        var known = KnownPractice.byId(ids);
        var pinned = evidence.stream().map(each -> each.pinned(before, known)).toList();
        return new ApplicationDetails(
                title, summary, budget, requestedGrant, pinned, workPackages, indicators, coFinancing);
    }

    /** The same, refused when an amount is below zero. */
    public ApplicationDetails checked() {
        var negative = new ArrayList<Violation>();
        for (int i = 0; i < budget.size(); i++) {
            note("/budget/" + i + "/amount/amount", budget.get(i).amount(), negative);
        }
        note("/requestedGrant/amount", requestedGrant, negative);
        for (int i = 0; i < coFinancing.size(); i++) {
            var part = coFinancing.get(i);
            var pointer = "/coFinancing/" + i;
            note(pointer + "/grant/amount", part.grant(), negative);
            note(pointer + "/ownContribution/amount", part.ownContribution(), negative);
            note(pointer + "/otherContributions/amount", part.otherContributions(), negative);
        }
        if (!negative.isEmpty()) {
            throw Refusal.rules(negative);
        }
        return this;
    }

    private static void note(String pointer, @Nullable Money amount, List<Violation> negative) {
        if (amount != null && amount.value().signum() < 0) {
            negative.add(new Violation(pointer, "NEGATIVE_AMOUNT", "An amount must not be below zero."));
        }
    }
}
