package eu.alliance.platform.operation;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Takes away each night what has served its time, in slices that hold no lock for long. */
@ApplicationScoped
public class Housekeeping {

    /** What one round took away, in rows. */
    public record Swept(long outbox, long inbox, long idempotency) {}

    private static final Logger LOG = Logger.getLogger(Housekeeping.class);
    private static final int SLICE = 5000;

    private final AgroalDataSource database;
    private final Clock clock;
    private final Duration keepOutbox;
    private final Duration keepIdempotency;

    Housekeeping(
            AgroalDataSource database,
            Clock clock,
            @ConfigProperty(name = "alliance.outbox.keep") Duration keepOutbox,
            @ConfigProperty(name = "alliance.idempotency.keep") Duration keepIdempotency) {
        this.database = database;
        this.clock = clock;
        this.keepOutbox = keepOutbox;
        this.keepIdempotency = keepIdempotency;
    }

    @Scheduled(cron = "{alliance.housekeeping.cron}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void nightly() {
        sweep();
    }

    public Swept sweep() {
        var now = clock.instant();
        var swept = new Swept(
                delete("outbox", "seq", "published_at", now.minus(keepOutbox)),
                // an event may be published again as long as its row is kept, and must then still be known
                delete("inbox", "event_id", "received_at", now.minus(keepOutbox.multipliedBy(2))),
                delete("idempotency", "ctid", "kept_at", now.minus(keepIdempotency)));
        LOG.infof("Housekeeping: %s", swept);
        return swept;
    }

    private long delete(String table, String key, String time, Instant before) {
        var slice = "delete from %1$s where %2$s = any(array(select %2$s from %1$s where %3$s < ? limit %4$d))"
                .formatted(table, key, time, SLICE);
        long total = 0;
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(slice)) {
            for (int gone = SLICE; gone == SLICE; total += gone) {
                delete.setTimestamp(1, Timestamp.from(before));
                gone = delete.executeUpdate();
            }
            return total;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
