package eu.alliance.funding.terms;

import eu.alliance.platform.value.Heading;
import eu.alliance.platform.value.LocalizedText;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing that applications are judged by; scores, unlike money and rates, are JSON numbers.
 *
 * @param weight points of the total that the best score earns; all weights sum to 100
 * @param threshold the least score that passes; none when null
 * @param max the best score
 */
@Schema(name = "Criterion", description = "Weights of a call's criteria sum to 100.")
public record Criterion(
        @Schema(examples = "relevance") @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9_.-]{0,39}") String code,

        @NotNull @Heading LocalizedText title,

        @Schema(examples = "30")
        @NotNull @DecimalMin(value = "0", inclusive = false) @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal weight,

        @Schema(nullable = true, description = "Least score that passes.", examples = "20")
        @DecimalMin("0") @DecimalMax("1000") @Digits(integer = 4, fraction = 2) @Nullable BigDecimal threshold,

        @Schema(description = "Best score.", examples = "30")
        @NotNull @DecimalMin(value = "0", inclusive = false) @DecimalMax("1000") @Digits(integer = 4, fraction = 2) BigDecimal max) {

    private static final int MOST_DIGITS = 10;

    public Criterion {
        weight = weight == null ? weight : plain(weight);
        threshold = threshold == null ? null : plain(threshold);
        max = max == null ? max : plain(max);
    }

    /** 30, 30.0 and 3e1 are one number; what is beyond all bounds is left to them. */
    public static BigDecimal plain(BigDecimal number) {
        var bare = number.stripTrailingZeros();
        return bare.scale() < 0 && bare.precision() - bare.scale() <= MOST_DIGITS ? bare.setScale(0) : bare;
    }
}
