package eu.alliance.platform.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** A service's first look at a request: it gets an id, and a target or size that nobody may send is refused. */
@Singleton
public class Entrance {

    static final int BEFORE_ALL_ELSE = 10_000;
    private static final String TRACE_PARENT = "traceparent";
    private static final String FORM = "multipart/form-data";

    private final EarlyRefusal refusal;
    private final long largestBody;
    private final long largestForm;

    Entrance(
            EarlyRefusal refusal,
            @ConfigProperty(name = "alliance.http.largest-body") long largestBody,
            @ConfigProperty(name = "alliance.http.largest-form") long largestForm) {
        this.refusal = refusal;
        this.largestBody = largestBody;
        this.largestForm = largestForm;
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, BEFORE_ALL_ELSE);
    }

    private void admit(RoutingContext exchange) {
        var request = exchange.request();
        var id = RequestId.of(request.getHeader(RequestId.HEADER));
        exchange.put(RequestId.HEADER, id);
        exchange.response().putHeader(RequestId.HEADER, id);
        MDC.put("requestId", id);
        var trace = request.getHeader(TRACE_PARENT);
        if (trace != null && trace.length() == 55) {
            MDC.put("traceId", trace.substring(3, 35));
        }
        var objection = CanonicalTarget.objectionTo(request.uri());
        if (objection.isPresent()) {
            refusal.end(exchange, 400, "MALFORMED_PATH", objection.get());
        } else if (isLonger(request.getHeader(HttpHeaders.CONTENT_LENGTH), largest(request))) {
            exchange.response().putHeader(HttpHeaders.CONNECTION, "close");
            refusal.end(exchange, 413, "BODY_TOO_LARGE", "A body has at most " + largest(request) + " bytes.");
        } else {
            exchange.next();
        }
    }

    private long largest(HttpServerRequest request) {
        var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.regionMatches(true, 0, FORM, 0, FORM.length()) ? largestForm : largestBody;
    }

    private static boolean isLonger(@Nullable String contentLength, long most) {
        try {
            return contentLength != null && Long.parseLong(contentLength) > most;
        } catch (NumberFormatException _) {
            return true;
        }
    }
}
