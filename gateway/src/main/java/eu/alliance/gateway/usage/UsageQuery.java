package eu.alliance.gateway.usage;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.alliance.platform.problem.Refusal;
import java.net.URLDecoder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Which day, and where its page begins. The cursor carries the day, the last client and its city, and a checksum. */
record UsageQuery(LocalDate date, int limit, String afterClient, String afterCity) {

    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final Pattern LIMIT = Pattern.compile("[0-9]{1,4}");
    private static final Set<String> KNOWN = Set.of("date", "limit", "cursor");

    /**
     * What a query asks for.
     *
     * @throws Refusal 400
     */
    static UsageQuery of(@Nullable String query, LocalDate today) {
        var given = parameters(query);
        var date = given.containsKey("date") ? date(String.valueOf(given.get("date"))) : today;
        int limit = given.containsKey("limit") ? limit(String.valueOf(given.get("limit"))) : USUAL;
        var cursor = given.get("cursor");
        if (cursor == null) {
            return new UsageQuery(date, limit, "", "");
        }
        var parts = opened(cursor);
        if (given.containsKey("date") && !parts[0].equals(date.toString())) {
            throw Refusal.malformed("MALFORMED_CURSOR", "This cursor belongs to another day.");
        }
        return new UsageQuery(date(parts[0]), limit, parts[1], parts[2]);
    }

    /** The page after one that ends so. */
    String next(UsageTable.Row last) {
        var place = last.date() + "\n" + last.client() + "\n" + last.city();
        var cursor = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((place + "\n" + checksum(place)).getBytes(UTF_8));
        return "/v1/usage?date=" + date + "&limit=" + limit + "&cursor=" + cursor;
    }

    private static Map<String, String> parameters(@Nullable String query) {
        var parameters = new HashMap<String, String>();
        for (var part : query == null || query.isEmpty() ? List.<String>of() : List.of(query.split("&", -1))) {
            int equals = part.indexOf('=');
            var name = URLDecoder.decode(equals < 0 ? part : part.substring(0, equals), UTF_8);
            if (!KNOWN.contains(name)) {
                throw Refusal.malformed("UNKNOWN_PARAMETER", "The parameters here are date, limit and cursor.");
            }
            if (parameters.put(name, equals < 0 ? "" : URLDecoder.decode(part.substring(equals + 1), UTF_8)) != null) {
                throw Refusal.malformed("REPEATED_PARAMETER", "A parameter is given once at most.");
            }
        }
        return parameters;
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            throw Refusal.malformed("MALFORMED_DATE", "A date is like 2027-03-15.");
        }
    }

    private static int limit(String text) {
        int limit = LIMIT.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > MOST) {
            throw Refusal.malformed("INVALID_LIMIT", "A limit is a number from 1 to " + MOST + ".");
        }
        return limit;
    }

    private static String[] opened(String cursor) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
            int end = text.lastIndexOf('\n');
            var parts = text.split("\n", -1);
            if (parts.length == 4 && parts[3].equals(checksum(text.substring(0, end)))) {
                return parts;
            }
        } catch (IllegalArgumentException _) {
            // answered below
        }
        throw Refusal.malformed("MALFORMED_CURSOR", "This isn't a cursor of this list.");
    }

    private static String checksum(String text) {
        var sum = new CRC32();
        sum.update(text.getBytes(UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
