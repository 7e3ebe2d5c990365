package eu.alliance.funding.budget;

import eu.alliance.platform.value.Money;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who pays one partner's costs: the grant, the partner itself, others. */
@Schema(name = "CoFinancing", description = "Together exactly the partner's costs: no gap, no profit.")
public record CoFinancing(
        @NotNull UUID cityId,

        @Schema(description = "The partner's part of the requested grant.") @NotNull Money grant,

        @Schema(description = "What it pays itself.") @NotNull Money ownContribution,

        @Schema(nullable = true, description = "What others pay, income of the project included.") @Nullable Money otherContributions) {

    BigDecimal sum() {
        var others = Objects.requireNonNullElse(otherContributions, Money.euros(BigDecimal.ZERO));
        return grant.value().add(ownContribution.value()).add(others.value());
    }
}
