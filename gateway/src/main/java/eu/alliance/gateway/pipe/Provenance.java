package eu.alliance.gateway.pipe;

import eu.alliance.gateway.visit.Visit;
import eu.alliance.platform.edge.RequestId;
import io.vertx.core.MultiMap;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the door itself says to a service about where a request comes from. */
final class Provenance {

    private static final String TRACE_PARENT = "traceparent";
    private static final Pattern TRACE = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private Provenance() {}

    static void write(Visit visit, MultiMap to) {
        var request = visit.request();
        var sender = visit.sender();
        var address = sender.address();
        var scheme = sender.scheme();
        var host = sender.host();
        to.set(RequestId.HEADER, visit.id());
        to.set("X-Forwarded-For", address);
        to.set("X-Forwarded-Proto", scheme);
        var node = address.indexOf(':') < 0 ? address : "\"[" + address + "]\"";
        if (host == null) {
            to.set("Forwarded", "for=" + node + ";proto=" + scheme);
        } else {
            to.set("X-Forwarded-Host", host);
            to.set("Forwarded", "for=" + node + ";proto=" + scheme + ";host=\"" + host + "\"");
        }
        to.set(TRACE_PARENT, trace(request.headers().get(TRACE_PARENT)));
    }

    private static String trace(@Nullable String given) {
        return given != null && TRACE.matcher(given).matches() ? given : newTrace();
    }

    private static String newTrace() {
        var random = ThreadLocalRandom.current();
        var hex = HexFormat.of();
        return "00-" + hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong() | 1) + "-"
                + hex.toHexDigits(random.nextLong() | 1) + "-01";
    }
}
