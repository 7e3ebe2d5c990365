package eu.alliance.platform.outbox;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** The figures by which an operator sees whether events go out. */
@Singleton
class RelayFigures {

    private static final Logger LOG = Logger.getLogger(RelayFigures.class);

    private final AgroalDataSource database;
    private final Clock clock;
    private final Counter published;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong oldestMillis = new AtomicLong();

    RelayFigures(AgroalDataSource database, Clock clock, MeterRegistry registry) {
        this.database = database;
        this.clock = clock;
        this.published = Counter.builder("relay.published")
                .description("Outbox rows carried to Kafka by this replica")
                .register(registry);
        Gauge.builder("outbox.waiting", waiting, AtomicLong::get)
                .description("Outbox rows that Kafka does not have yet")
                .register(registry);
        Gauge.builder("outbox.oldest.waiting", oldestMillis, millis -> millis.get() / 1000.0)
                .description("Age of the oldest of them: the relay's lag")
                .baseUnit("seconds")
                .register(registry);
    }

    void published(int rows) {
        published.increment(rows);
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try (var connection = database.getConnection();
                var select = connection.createStatement();
                var row = select.executeQuery(
                        "select count(*), min(occurred_at) from outbox where published_at is null")) {
            row.next();
            waiting.set(row.getLong(1));
            var oldest = row.getObject(2, OffsetDateTime.class);
            oldestMillis.set(
                    oldest == null
                            ? 0
                            : Duration.between(oldest.toInstant(), clock.instant())
                                    .toMillis());
        } catch (SQLException e) {
            LOG.warnf("The outbox cannot be looked at: %s", e.getMessage());
        }
    }
}
