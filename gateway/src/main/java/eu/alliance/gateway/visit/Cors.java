package eu.alliance.gateway.visit;

import static io.vertx.core.http.HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS;
import static io.vertx.core.http.HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS;
import static io.vertx.core.http.HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN;
import static io.vertx.core.http.HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS;
import static io.vertx.core.http.HttpHeaders.ACCESS_CONTROL_MAX_AGE;
import static io.vertx.core.http.HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD;
import static io.vertx.core.http.HttpHeaders.ORIGIN;
import static io.vertx.core.http.HttpHeaders.VARY;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which web pages elsewhere may call from a browser. Never with credentials of the browser's own: tokens are sent. */
public final class Cors {

    private static final String ANY = "*";
    private static final String ASKED =
            "Authorization, Content-Type, Accept, Accept-Language, If-Match, If-None-Match, "
                    + "Idempotency-Key, Prefer, Last-Event-ID, X-Request-Id, traceparent";
    private static final String SHOWN = "ETag, Link, Location, Content-Language, Idempotency-Replayed, Retry-After, "
            + "RateLimit, RateLimit-Policy, X-Request-Id, Deprecation, Sunset, WWW-Authenticate";

    private final Set<String> origins;

    public Cors(List<String> origins) {
        this.origins = origins.stream()
                .filter(each -> !each.isBlank())
                .map(String::strip)
                .collect(Collectors.toSet());
    }

    /** What a browser is told with every answer. */
    void addTo(MultiMap answer, MultiMap request) {
        if (origins.isEmpty()) {
            return;
        }
        answer.add(VARY, ORIGIN);
        if (isAllowed(request)) {
            answer.set(ACCESS_CONTROL_ALLOW_ORIGIN, request.get(ORIGIN));
            answer.set(ACCESS_CONTROL_EXPOSE_HEADERS, SHOWN);
        }
    }

    /** What a browser is told when it asks before a request. */
    void addToPreflight(MultiMap answer, MultiMap request, String methods) {
        if (isAllowed(request) && request.contains(ACCESS_CONTROL_REQUEST_METHOD)) {
            answer.set(ACCESS_CONTROL_ALLOW_METHODS, methods);
            answer.set(ACCESS_CONTROL_ALLOW_HEADERS, ASKED);
            answer.set(ACCESS_CONTROL_MAX_AGE, "7200");
        }
    }

    private boolean isAllowed(MultiMap request) {
        var origin = request.get(ORIGIN);
        return origin != null && (origins.contains(ANY) || origins.contains(origin));
    }
}
