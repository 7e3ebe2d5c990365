package eu.alliance.gateway.sender;

import io.vertx.core.MultiMap;
import java.net.InetAddress;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a request's headers say of the way that it came, the nearest hop last; true as far as whoever wrote it is.
 *
 * @param hops who was heard at each, an address with or without a port
 */
record Hearsay(List<String> hops, String scheme, String host) {

    private static final String FOR = "X-Forwarded-For";
    private static final String FORWARDED = "Forwarded";
    private static final Pattern OUTSIDE_QUOTES = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
    private static final Pattern ADDRESS = Pattern.compile("\\[([0-9A-Fa-f:.]+)](?::[0-9]{1,5})?|([0-9.]+):[0-9]{1,5}");

    /** By the older headers, which nearly every proxy writes; by {@code Forwarded} (RFC 7239) where they are absent. */
    static Hearsay in(MultiMap headers) {
        if (headers.contains(FORWARDED) && !headers.contains(FOR)) {
            var hops = OUTSIDE_QUOTES
                    .splitAsStream(String.join(",", headers.getAll(FORWARDED)))
                    .toList();
            var nearest = hops.getLast();
            return new Hearsay(
                    hops.stream().map(hop -> parameter(hop, "for")).toList(),
                    parameter(nearest, "proto"),
                    parameter(nearest, "host"));
        }
        return new Hearsay(
                split(headers, FOR),
                split(headers, "X-Forwarded-Proto").getLast(),
                split(headers, "X-Forwarded-Host").getLast());
    }

    private static List<String> split(MultiMap headers, String name) {
        return Stream.of(String.join(",", headers.getAll(name)).split(",", -1))
                .map(String::strip)
                .toList();
    }

    private static String parameter(String hop, String name) {
        for (var pair : hop.split(";", -1)) {
            var parts = pair.strip().split("=", 2);
            if (parts.length == 2 && parts[0].equalsIgnoreCase(name)) {
                return parts[1].replace("\"", "");
            }
        }
        return "";
    }

    /** The address of a hop; null for one that is unknown, hidden or no address. */
    static @Nullable InetAddress address(String hop) {
        var parts = ADDRESS.matcher(hop);
        var literal = !parts.matches() ? hop : parts.group(1) == null ? parts.group(2) : parts.group(1);
        try {
            return InetAddress.ofLiteral(literal);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
