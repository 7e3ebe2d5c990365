package eu.alliance.funding.budget;

import eu.alliance.platform.value.Money;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one partner spends in one category. */
@Schema(name = "BudgetLine")
public record BudgetLine(
        @NotNull UUID cityId,
        @NotNull Category category,
        @NotNull Money amount) {

    @Schema(name = "BudgetCategory")
    public enum Category {
        PERSONNEL,
        TRAVEL,
        EQUIPMENT,
        SUBCONTRACTING,
        OTHER,
        INDIRECT
    }
}
