package eu.alliance.gateway.events;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** In which of the feed's two forms a caller wants it. */
enum Preference {
    PAGE,
    STREAM,
    NEITHER;

    /** A stream only for who names it, and doesn't name the page as well: generated clients name all they could get. */
    static Preference of(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return PAGE;
        }
        double page = 0;
        double stream = 0;
        double anything = 0;
        for (var range : accept.toLowerCase(Locale.ROOT).split(",", -1)) {
            var parts = range.split(";", -1);
            double quality = quality(parts);
            switch (parts[0].trim()) {
                case "application/json" -> page = Math.max(page, quality);
                case "application/*", "*/*" -> anything = Math.max(anything, quality);
                case "text/event-stream", "text/*" -> stream = Math.max(stream, quality);
                default -> {}
            }
        }
        if (stream > page && stream >= anything) {
            return STREAM;
        }
        return Math.max(page, anything) > 0 ? PAGE : NEITHER;
    }

    private static double quality(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            var parameter = parts[i].trim();
            if (parameter.startsWith("q=")) {
                try {
                    return Double.parseDouble(parameter.substring(2));
                } catch (NumberFormatException _) {
                    return 0;
                }
            }
        }
        return 1;
    }
}
