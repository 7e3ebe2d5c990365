package eu.alliance.funding.paper;

import eu.alliance.platform.value.Deadline;
import eu.alliance.platform.value.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times and amounts as readers of a language are used to them; times with their zone. */
public record Local(String language) {

    /** To the millisecond, as deadlines hold. */
    public String instant(Instant instant, String zone) {
        return instant.atZone(ZoneId.of(zone)).format(pattern("d MMMM uuuu, HH:mm:ss.SSS")) + " (" + zone + ")";
    }

    public String deadline(Deadline deadline) {
        return deadline.local().format(pattern("d MMMM uuuu, HH:mm:ss")) + " (" + deadline.zone() + ")";
    }

    /** Without its currency. */
    public String amount(Money money) {
        return String.format(locale(), "%,.2f", money.value());
    }

    /** With its currency; a dash for none. */
    public String money(@Nullable Money money) {
        return money == null ? "–" : amount(money) + " " + money.currency();
    }

    private DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale());
    }

    private Locale locale() {
        return Locale.forLanguageTag(language);
    }
}
