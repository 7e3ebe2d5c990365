package eu.alliance.gateway.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.alliance.gateway.feed.Place;
import java.net.URLDecoder;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a caller asks of the feed. */
record EventQuery(@Nullable Place after, Set<String> types, int limit, String filters) {

    /** The query can't be understood. */
    static final class Malformed extends Exception {

        private final String reason;

        Malformed(String reason, String detail) {
            super(detail);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final Pattern LIMIT = Pattern.compile("[0-9]{1,4}");
    private static final Pattern TYPE = Pattern.compile("eu\\.alliance(\\.[a-z][a-z-]*){3}\\.v[0-9]+");

    /** Whether this is written as an event type is. */
    static boolean isType(String text) {
        return TYPE.matcher(text).matches();
    }

    static EventQuery of(@Nullable String query) throws Malformed {
        var seen = new LinkedHashSet<String>();
        Place after = null;
        Set<String> types = Set.of();
        int limit = USUAL;
        var filters = new StringBuilder();
        for (var part : query == null || query.isEmpty() ? List.<String>of() : List.of(query.split("&", -1))) {
            int equals = part.indexOf('=');
            var name = decoded(equals < 0 ? part : part.substring(0, equals));
            var value = equals < 0 ? "" : decoded(part.substring(equals + 1));
            if (!seen.add(name)) {
                throw new Malformed("REPEATED_PARAMETER", "A parameter is given once at most.");
            }
            switch (name) {
                case "after" -> after = place(value);
                case "types" -> types = types(value);
                case "limit" -> limit = limit(value);
                default -> throw new Malformed("UNKNOWN_PARAMETER", "The parameters here are after, types and limit.");
            }
            if (!name.equals("after")) {
                filters.append('&').append(name).append('=').append(value);
            }
        }
        return new EventQuery(after, types, limit, filters.toString());
    }

    static Place place(String cursor) throws Malformed {
        return Place.of(cursor)
                .orElseThrow(() -> new Malformed("MALFORMED_CURSOR", "This isn't a cursor of the feed."));
    }

    /** The same question from another place on. */
    String from(Place place) {
        return "/v1/events?after=" + place.cursor() + filters;
    }

    private static Set<String> types(String list) throws Malformed {
        var types = new LinkedHashSet<String>();
        for (var type : list.split(",", -1)) {
            if (!isType(type)) {
                throw new Malformed("MALFORMED_TYPE", "A type is like eu.alliance.registration.city.admitted.v1.");
            }
            types.add(type);
        }
        return types;
    }

    private static int limit(String text) throws Malformed {
        int limit = LIMIT.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > MOST) {
            throw new Malformed("INVALID_LIMIT", "A limit is a number from 1 to " + MOST + ".");
        }
        return limit;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, UTF_8);
    }
}
