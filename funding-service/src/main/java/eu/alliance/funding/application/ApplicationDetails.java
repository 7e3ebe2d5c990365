package eu.alliance.funding.application;

import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.problem.Violation;
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
record ApplicationDetails(
        @NotNull LocalizedText title,
        @Schema(nullable = true) @Nullable LocalizedText summary,
        @Schema(nullable = true) @Size(max = 1000) List<@NotNull @Valid BudgetLine> budget,
        @Schema(nullable = true) @Nullable Money requestedGrant,
        @Schema(nullable = true) @Size(max = 100) List<@NotNull @Valid Evidence> evidence) {

    ApplicationDetails {
        budget = List.copyOf(Objects.requireNonNullElse(budget, List.of()));
        evidence = List.copyOf(Objects.requireNonNullElse(evidence, List.of()));
    }

    /** The same, refused when an amount is below zero. */
    ApplicationDetails checked() {
        var negative = new ArrayList<Violation>();
        for (int i = 0; i < budget.size(); i++) {
            note("/budget/" + i + "/amount/amount", budget.get(i).amount(), negative);
        }
        if (requestedGrant != null) {
            note("/requestedGrant/amount", requestedGrant, negative);
        }
        if (!negative.isEmpty()) {
            throw Refusal.rules(negative);
        }
        return this;
    }

    private static void note(String pointer, Money amount, List<Violation> negative) {
        if (amount.value().signum() < 0) {
            negative.add(new Violation(pointer, "NEGATIVE_AMOUNT", "An amount must not be below zero."));
        }
    }
}
