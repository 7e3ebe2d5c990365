package eu.alliance.gateway.pipe;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Headers that are for one connection only, or that only the door may write. */
final class HopByHop {

    private static final Set<String> CONNECTION = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "http2-settings");
    private static final Set<String> REQUEST = Set.of(
            "host",
            "expect",
            "forwarded",
            "x-real-ip",
            "x-request-id",
            "x-http-method",
            "x-http-method-override",
            "x-method-override",
            "x-original-url",
            "x-rewrite-url",
            "traceparent",
            "content-length");
    private static final Set<String> RESPONSE = Set.of("server", "x-powered-by", "content-length", "x-request-id");
    private static final Set<String> USUAL = Set.of("keep-alive", "close");
    private static final String FORWARDED = "x-forwarded-";

    private HopByHop() {}

    static void copyRequest(MultiMap from, MultiMap to) {
        var nominated = nominated(from);
        for (var header : from) {
            var name = header.getKey().toLowerCase(Locale.ROOT);
            if (!CONNECTION.contains(name)
                    && !REQUEST.contains(name)
                    && !name.startsWith(FORWARDED)
                    && !nominated.contains(name)) {
                to.add(header.getKey(), header.getValue());
            }
        }
    }

    static void copyResponse(MultiMap from, MultiMap to) {
        var nominated = nominated(from);
        for (var header : from) {
            var name = header.getKey().toLowerCase(Locale.ROOT);
            if (!CONNECTION.contains(name) && !RESPONSE.contains(name) && !nominated.contains(name)) {
                to.add(header.getKey(), header.getValue());
            }
        }
    }

    private static Set<String> nominated(MultiMap headers) {
        var values = headers.getAll(HttpHeaders.CONNECTION);
        if (USUAL.containsAll(values)) {
            return Set.of();
        }
        var names = new HashSet<String>();
        for (var value : values) {
            for (var name : value.split(",", -1)) {
                names.add(name.trim().toLowerCase(Locale.ROOT));
            }
        }
        // a caller must not be able to take these from the service
        names.remove("authorization");
        names.remove("content-type");
        return names;
    }
}
