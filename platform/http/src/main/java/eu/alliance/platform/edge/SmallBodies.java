package eu.alliance.platform.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Takes a small body in before a thread is given to its request: threads are few, and none should wait for somebody who
 * sends a byte now and then. A large one, a form, or one whose length isn't told is read where it is needed.
 */
@Singleton
public class SmallBodies {

    private static final int BEHIND_THE_TURNSTILE = Entrance.BEFORE_ALL_ELSE - 2;
    private static final String FORM = "multipart/";

    /** As many of them as are let in at once have room in memory. */
    private static final int LARGEST = 65_536;

    void register(@Observes Filters filters) {
        filters.register(SmallBodies::take, BEHIND_THE_TURNSTILE);
    }

    private static void take(RoutingContext exchange) {
        var request = exchange.request();
        if (!isSmall(request) || isForm(request) || request.headers().contains(HttpHeaders.EXPECT)) {
            exchange.next();
            return;
        }
        request.bodyHandler(body -> {
            exchange.setBody(body);
            exchange.next();
        });
        request.resume();
    }

    private static boolean isSmall(HttpServerRequest request) {
        var length = lengthOf(request.getHeader(HttpHeaders.CONTENT_LENGTH));
        return length > 0 && length <= LARGEST;
    }

    /** Negative where it isn't told. */
    private static long lengthOf(@Nullable String contentLength) {
        return contentLength == null ? -1 : Long.parseLong(contentLength);
    }

    private static boolean isForm(HttpServerRequest request) {
        var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.regionMatches(true, 0, FORM, 0, FORM.length());
    }
}
