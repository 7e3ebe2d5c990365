package eu.alliance.platform.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/**
 * Ids and times as they are written in bodies and in queries. The JDK's own readers take more than is meant: ids with
 * letters left out, years of nine digits that no database holds. All throw {@link IllegalArgumentException}.
 */
public final class Written {

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Written() {}

    public static UUID uuid(String text) {
        if (!UUID_FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a UUID");
        }
        return UUID.fromString(text);
    }

    public static Instant instant(String text) {
        return time(text, Instant::parse, t -> t.atOffset(ZoneOffset.UTC).getYear());
    }

    public static LocalDate date(String text) {
        return time(text, LocalDate::parse, LocalDate::getYear);
    }

    public static LocalDateTime dateTime(String text) {
        return time(text, LocalDateTime::parse, LocalDateTime::getYear);
    }

    private static <T> T time(String text, Function<String, T> reading, ToIntFunction<T> year) {
        try {
            var time = reading.apply(text);
            if (year.applyAsInt(time) >= 1 && year.applyAsInt(time) <= 9999) {
                return time;
            }
        } catch (DateTimeException _) {
            // as bad as a year out of bounds
        }
        throw new IllegalArgumentException("not a time");
    }
}
