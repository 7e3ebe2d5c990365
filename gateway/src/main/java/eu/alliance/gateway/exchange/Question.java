package eu.alliance.gateway.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.alliance.platform.problem.Refusal;
import java.net.URLDecoder;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** A page that is asked for. The cursor carries the collection, the filter and the last item, and a checksum. */
public record Question(
        int limit, @Nullable String status, @Nullable String after) {

    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final Pattern LIMIT = Pattern.compile("[0-9]{1,4}");

    public static final Set<String> PARAMETERS = Set.of("limit", "cursor", "status");

    /** The query's parameters by name. */
    public static Map<String, String> parameters(@Nullable String query, Set<String> known) {
        var parameters = new HashMap<String, String>();
        for (var part : query == null || query.isEmpty() ? List.<String>of() : List.of(query.split("&", -1))) {
            int equals = part.indexOf('=');
            var name = URLDecoder.decode(equals < 0 ? part : part.substring(0, equals), UTF_8);
            if (!known.contains(name)) {
                throw Refusal.malformed("UNKNOWN_PARAMETER", "There is no such parameter here.");
            }
            if (parameters.put(name, equals < 0 ? "" : URLDecoder.decode(part.substring(equals + 1), UTF_8)) != null) {
                throw Refusal.malformed("REPEATED_PARAMETER", "A parameter is given once at most.");
            }
        }
        return parameters;
    }

    /** @param states the values that the filter may have */
    public static Question of(Call call, Set<String> states) {
        var limit = limit(call.parameters().get("limit"));
        var status = call.parameters().get("status");
        if (status != null && !states.contains(status)) {
            throw Refusal.malformed("INVALID_PARAMETER", "A status here is one of " + String.join(", ", states) + ".");
        }
        var cursor = call.parameters().get("cursor");
        if (cursor == null) {
            return new Question(limit, status, null);
        }
        var place = opened(cursor).split("\n", -1);
        if (place.length != 3 || !place[0].equals(call.path()) || (status != null && !status.equals(place[1]))) {
            throw broken();
        }
        return new Question(limit, place[1].isEmpty() ? null : place[1], place[2]);
    }

    private static int limit(@Nullable String text) {
        if (text == null) {
            return USUAL;
        }
        int limit = LIMIT.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > MOST) {
            throw Refusal.malformed("INVALID_LIMIT", "A limit is a whole number from 1 to 200.");
        }
        return limit;
    }

    public long afterNumber() {
        try {
            return Long.parseLong(String.valueOf(after));
        } catch (NumberFormatException _) {
            throw broken();
        }
    }

    public UUID afterId() {
        try {
            return UUID.fromString(String.valueOf(after));
        } catch (IllegalArgumentException _) {
            throw broken();
        }
    }

    /** Where the page after an item is. */
    public String next(Call call, String last) {
        var place = call.path() + "\n" + (status == null ? "" : status) + "\n" + last;
        var cursor = Base64.getUrlEncoder().withoutPadding().encodeToString((checksum(place) + place).getBytes(UTF_8));
        return call.path() + "?limit=" + limit + "&cursor=" + cursor;
    }

    private static String opened(String cursor) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
            if (text.length() > 8 && text.substring(0, 8).equals(checksum(text.substring(8)))) {
                return text.substring(8);
            }
        } catch (IllegalArgumentException _) {
            // as broken as one that doesn't add up
        }
        throw broken();
    }

    private static String checksum(String text) {
        var sum = new CRC32();
        sum.update(text.getBytes(UTF_8));
        return "%08x".formatted(sum.getValue());
    }

    private static Refusal broken() {
        return Refusal.malformed("INVALID_CURSOR", "This cursor is broken or belongs to another collection.");
    }
}
