package eu.alliance.funding.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.value.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A share of a whole: on the wire a decimal string, never a number.
 *
 * @param text from {@code "0.00"} to {@code "1.00"}, at most four decimals
 */
@Schema(
        name = "Rate",
        type = SchemaType.STRING,
        description = "A share from 0 to 1; a decimal string, never a JSON number.",
        pattern = "^(0(\\.[0-9]{1,4})?|1(\\.0{1,4})?)$",
        examples = "0.80")
public record Rate(@JsonValue String text) {

    private static final Pattern SHARE = Pattern.compile("0(\\.[0-9]{1,4})?|1(\\.0{1,4})?");

    public static final Rate NONE = new Rate("0.00");

    public static final Money NOTHING = Money.euros(BigDecimal.ZERO);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Rate {
        if (!SHARE.matcher(text).matches()) {
            throw Refusal.rule("", "INVALID_RATE", "A decimal string from 0 to 1, as 0.80.");
        }
    }

    public BigDecimal share() {
        return new BigDecimal(text);
    }

    public boolean isNothing() {
        return share().signum() == 0;
    }

    /** This share of an amount, not yet rounded: rounding comes last. */
    public BigDecimal exactlyOf(Money amount) {
        return amount.value().multiply(share());
    }

    /** A sum of shares to the cent: rounded down, in favour of the budget. */
    public static Money rounded(BigDecimal sum) {
        return Money.euros(sum.setScale(2, RoundingMode.DOWN));
    }
}
