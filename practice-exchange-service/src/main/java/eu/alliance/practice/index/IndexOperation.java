package eu.alliance.practice.index;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * What an operator sees of the index and does with it: {@code POST /q/search/rebuild} has every replica build its own
 * anew, each answering from the old one meanwhile. A replica is not ready before it has been whole once.
 */
@Readiness
@Singleton
class IndexOperation implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(IndexOperation.class);
    private static final double MILLIS = 1000;

    private final LibraryIndex index;
    private final Changes changes;

    IndexOperation(LibraryIndex index, Changes changes, Clock clock, MeterRegistry registry) {
        this.index = index;
        this.changes = changes;
        Gauge.builder("index.documents", index, LibraryIndex::documents)
                .description("Versions in this replica's index")
                .register(registry);
        Gauge.builder(
                        "index.lag",
                        index,
                        each -> Duration.between(each.current(), clock.instant())
                                        .toMillis()
                                / MILLIS)
                .description("Seconds since this replica's index last held everything that was committed")
                .register(registry);
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("library-index")
                .status(index.isBuilt())
                .build();
    }

    void register(@Observes ManagementInterface management) {
        management.router().post("/q/search/rebuild").blockingHandler(this::rebuild);
    }

    private void rebuild(RoutingContext exchange) {
        try {
            var edition = changes.renew();
            LOG.infof("Every index is built anew, edition %s", edition);
            exchange.json(JsonObject.of("edition", edition.toString()));
        } catch (SQLException e) {
            exchange.fail(e);
        }
    }
}
