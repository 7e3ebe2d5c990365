package eu.alliance.funding.reporting;

import eu.alliance.funding.budget.BudgetLine;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.problem.Violation;
import eu.alliance.platform.value.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a consortium says of a period: what it did, spent and reached. */
@Schema(name = "GrantAccount")
record Account(
        @NotNull Kind kind,
        @NotNull LocalizedText summary,

        @Schema(nullable = true, description = "Per partner and category.") @Size(max = 1000) List<@NotNull @Valid BudgetLine> costs,

        @Schema(nullable = true) @Size(max = 100) List<@NotNull @Valid Indicator> indicators) {

    @Schema(name = "GrantReportKind", description = "Expect new values.")
    enum Kind {
        INTERIM,
        FINAL
    }

    @Schema(name = "GrantIndicator")
    record Indicator(
            @Schema(examples = "people-reached") @NotBlank @Size(max = 200) String code,

            @Schema(nullable = true, examples = "1000") @Digits(integer = 12, fraction = 4) @Nullable BigDecimal target,

            @Schema(examples = "1250") @NotNull @Digits(integer = 12, fraction = 4) BigDecimal value) {}

    Account {
        costs = List.copyOf(Objects.requireNonNullElse(costs, List.of()));
        indicators = List.copyOf(Objects.requireNonNullElse(indicators, List.of()));
    }

    /** Only cities of the consortium spend, and nobody spends less than nothing. */
    Account checked(List<UUID> consortium) {
        var objections = new ArrayList<Violation>();
        for (int i = 0; i < costs.size(); i++) {
            var line = costs.get(i);
            if (!consortium.contains(line.cityId())) {
                objections.add(new Violation("/costs/" + i + "/cityId", "NOT_A_PARTNER", "This city takes no part."));
            }
            if (line.amount().value().signum() < 0) {
                objections.add(new Violation(
                        "/costs/" + i + "/amount/amount", "NEGATIVE_AMOUNT", "An amount must not be below zero."));
            }
        }
        if (!objections.isEmpty()) {
            throw Refusal.rules(objections);
        }
        return this;
    }
}
