package eu.alliance.gateway.door;

import static io.vertx.core.http.HttpHeaders.AUTHORIZATION;
import static io.vertx.core.http.HttpHeaders.HOST;

import eu.alliance.gateway.visit.Denial;
import eu.alliance.gateway.visit.Visit;
import eu.alliance.platform.edge.CanonicalTarget;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a request must look like before anyone asks what it wants. */
final class Etiquette {

    private static final String ALLOWED = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";
    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);
    private static final Pattern AUTHORITY = Pattern.compile("([A-Za-z0-9._~-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?");

    private Etiquette() {}

    /** What is wrong with it, if anything; notes the target otherwise. */
    static @Nullable Denial objectionTo(Visit visit) {
        var request = visit.request();
        if (!METHODS.contains(request.method())) {
            return Denial.methodNotAllowed(ALLOWED);
        }
        var hosts = request.headers().getAll(HOST);
        if (hosts.size() > 1 || (hosts.isEmpty() && request.version() != HttpVersion.HTTP_1_0)) {
            return Denial.malformed("BAD_HOST", "A request has one Host header.")
                    .hangingUp();
        }
        if (!hosts.isEmpty() && !AUTHORITY.matcher(hosts.getFirst()).matches()) {
            return Denial.malformed("BAD_HOST", "The Host header names no host.")
                    .hangingUp();
        }
        if (request.headers().contains("")) {
            return Denial.malformed("MALFORMED_REQUEST", "A header has a name.").hangingUp();
        }
        if (request.headers().contains(AUTHORIZATION)
                && request.headers().getAll(AUTHORIZATION).size() > 1) {
            return Denial.malformed("AMBIGUOUS_AUTHORIZATION", "A request has one Authorization header at most.");
        }
        return objectionToTarget(visit, request);
    }

    private static @Nullable Denial objectionToTarget(Visit visit, HttpServerRequest request) {
        var target = originForm(request);
        if (target == null) {
            return Denial.malformed("MALFORMED_PATH", "The request target isn't a path of this host.");
        }
        var objection = CanonicalTarget.objectionTo(target);
        if (objection.isPresent()) {
            return Denial.malformed("MALFORMED_PATH", objection.get());
        }
        int question = target.indexOf('?');
        visit.arrivesAt(question < 0 ? target : target.substring(0, question), target);
        return null;
    }

    /** Servers must take an absolute target too (RFC 9112, 3.2.2), as long as it names the same host. */
    private static @Nullable String originForm(HttpServerRequest request) {
        var uri = request.uri();
        if (uri.startsWith("/")) {
            return uri;
        }
        var host = request.headers().get(HOST);
        if (host == null) {
            return null;
        }
        var prefix = ((request.isSSL() ? "https://" : "http://") + host).toLowerCase(Locale.ROOT);
        return uri.length() > prefix.length()
                        && uri.substring(0, prefix.length())
                                .toLowerCase(Locale.ROOT)
                                .equals(prefix)
                        && uri.charAt(prefix.length()) == '/'
                ? uri.substring(prefix.length())
                : null;
    }
}
