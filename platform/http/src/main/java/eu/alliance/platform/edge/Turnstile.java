package eu.alliance.platform.edge;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets in as many requests at once as are answered soon. Whoever would have to wait long is told at once to come again:
 * a queue without an end would make everybody wait for answers that nobody waits for any more.
 */
@Singleton
public class Turnstile {

    private static final int BEHIND_THE_ENTRANCE = Entrance.BEFORE_ALL_ELSE - 1;

    private final EarlyRefusal refusal;
    private final int mostAtOnce;
    private final AtomicInteger inside = new AtomicInteger();

    Turnstile(
            EarlyRefusal refusal,
            MeterRegistry registry,
            @ConfigProperty(name = "alliance.http.most-at-once") int mostAtOnce) {
        this.refusal = refusal;
        this.mostAtOnce = mostAtOnce;
        registry.gauge("requests.inside", inside);
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, BEHIND_THE_ENTRANCE);
    }

    private void admit(RoutingContext exchange) {
        if (inside.incrementAndGet() > mostAtOnce) {
            inside.decrementAndGet();
            exchange.response().putHeader(HttpHeaders.RETRY_AFTER, "1");
            refusal.end(exchange, 503, "TOO_BUSY", "There are too many requests at once; come again in a moment.");
        } else {
            exchange.addEndHandler(_ -> inside.decrementAndGet());
            exchange.next();
        }
    }
}
