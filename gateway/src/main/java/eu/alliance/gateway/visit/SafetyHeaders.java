package eu.alliance.gateway.visit;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.Map;

/** What tells a browser not to guess, frame or leak; a page that needs more room says so before. */
public final class SafetyHeaders {

    private static final Map<CharSequence, CharSequence> ALWAYS = Map.of(
            HttpHeaders.createOptimized("X-Content-Type-Options"), HttpHeaders.createOptimized("nosniff"),
            HttpHeaders.createOptimized("X-Frame-Options"), HttpHeaders.createOptimized("DENY"),
            HttpHeaders.createOptimized("Referrer-Policy"), HttpHeaders.createOptimized("no-referrer"),
            HttpHeaders.createOptimized("Cross-Origin-Resource-Policy"), HttpHeaders.createOptimized("same-origin"));
    private static final CharSequence POLICY = HttpHeaders.createOptimized("Content-Security-Policy");
    private static final CharSequence NOTHING =
            HttpHeaders.createOptimized("default-src 'none'; frame-ancestors 'none'");

    private static final CharSequence TRANSPORT = HttpHeaders.createOptimized("Strict-Transport-Security");
    private static final CharSequence TWO_YEARS = HttpHeaders.createOptimized("max-age=63072000; includeSubDomains");

    private final boolean encrypted;

    /** @param encrypted whether callers come by https, and are to come by nothing else */
    SafetyHeaders(boolean encrypted) {
        this.encrypted = encrypted;
    }

    void addTo(MultiMap headers) {
        ALWAYS.forEach(headers::set);
        if (encrypted) {
            headers.set(TRANSPORT, TWO_YEARS);
        }
        if (!headers.contains(POLICY)) {
            headers.set(POLICY, NOTHING);
        }
    }
}
