package eu.alliance.platform.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import eu.alliance.platform.problem.Refusal;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An amount to the cent: on the wire a decimal string with two decimals, never a number.
 *
 * @param amount for example {@code "1234.50"}
 * @param currency ISO 4217; only EUR is dealt in
 */
@Schema(name = "Money", description = "An amount to the cent; a decimal string, never a JSON number.")
public record Money(
        @Schema(required = true, pattern = "^-?(0|[1-9][0-9]{0,14})\\.[0-9]{2}$", examples = "1234.50")
        String amount,

        @Schema(required = true, pattern = "^EUR$", examples = "EUR")
        String currency) {

    private static final Pattern AMOUNT = Pattern.compile("-?(0|[1-9][0-9]{0,14})\\.[0-9]{2}");

    @JsonCreator
    public Money {
        if (amount == null) {
            throw Refusal.rule("/amount", "REQUIRED", "An amount is missing.");
        }
        if (!AMOUNT.matcher(amount).matches()) {
            throw Refusal.rule("/amount", "INVALID_AMOUNT", "A decimal string with exactly two decimals, as 1234.50.");
        }
        if (!"EUR".equals(currency)) {
            throw Refusal.rule("/currency", "INVALID_CURRENCY", "Amounts are in EUR.");
        }
    }

    public static Money euros(BigDecimal value) {
        return new Money(value.setScale(2).toPlainString(), "EUR");
    }

    /** The same amount, refused (422) when below zero; {@code pointer} says where it stood. */
    public Money notNegative(String pointer) {
        if (value().signum() < 0) {
            throw Refusal.rule(pointer + "/amount", "NEGATIVE_AMOUNT", "The amount must not be below zero.");
        }
        return this;
    }

    @JsonIgnore
    public BigDecimal value() {
        return new BigDecimal(amount);
    }
}
