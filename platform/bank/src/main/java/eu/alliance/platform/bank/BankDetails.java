package eu.alliance.platform.bank;

import eu.alliance.platform.problem.Refusal;
import java.util.Locale;
import org.iban4j.Iban4jException;
import org.iban4j.IbanUtil;

/** An account and whose it is. */
public record BankDetails(String iban, String accountHolder) {

    private static final int SHOWN = 4;

    /**
     * Details with the IBAN as machines write it.
     *
     * @throws Refusal 422 when its country's length or its check digits are wrong
     */
    public static BankDetails of(String iban, String accountHolder) {
        var compact = iban.replaceAll("[ \\u00A0]", "").toUpperCase(Locale.ROOT);
        try {
            IbanUtil.validate(compact);
        } catch (Iban4jException _) {
            throw Refusal.rule(
                    "/iban", "INVALID_IBAN", "Not a valid IBAN: country, length and check digits are looked at.");
        }
        return new BankDetails(compact, accountHolder.strip());
    }

    /** What may be shown to whoever gave it. */
    String ending() {
        return iban.substring(iban.length() - SHOWN);
    }

    @Override
    public String toString() { // it might end in a log
        return "BankDetails[…" + ending() + "]";
    }
}
