package eu.alliance.practice.harvest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** From when until when, both included, to the day or to the second. */
record Window(Instant from, Instant until) {

    static Window of(@Nullable String from, @Nullable String until) {
        if (from != null && until != null && from.length() != until.length()) {
            throw Verb.bad("The two dates have one granularity.");
        }
        var window = new Window(
                from == null ? Selection.EVER : instant(from, "T00:00:00Z"),
                until == null ? Selection.NEVER : instant(until, "T23:59:59Z"));
        if (window.from().isAfter(window.until())) {
            throw Verb.bad("It ends before it begins.");
        }
        return window;
    }

    private static Instant instant(String text, String timeOfDay) {
        try {
            if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                return Instant.parse(text + timeOfDay);
            }
            if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")) {
                return Instant.parse(text);
            }
        } catch (java.time.DateTimeException _) {
            // as bad as one in another form
        }
        throw Verb.bad("A date such as 2027-03-15 or 2027-03-15T16:00:00Z.");
    }
}
