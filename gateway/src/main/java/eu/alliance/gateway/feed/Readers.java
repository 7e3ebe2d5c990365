package eu.alliance.gateway.feed;

import eu.alliance.gateway.GatewaySettings;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** A few readers that take turns. */
@Singleton
public class Readers {

    private static final int MOST = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** All readers are busy, or Kafka can't be reached. */
    public static final class Unavailable extends Exception {
        Unavailable(@Nullable Throwable cause) {
            super(cause);
        }
    }

    private final String brokers;
    private final int scan;
    private final Duration reach;
    private final Clock clock;
    private final Semaphore places = new Semaphore(MOST, true);
    private final ConcurrentLinkedQueue<Reader> idle = new ConcurrentLinkedQueue<>();

    Readers(@ConfigProperty(name = "kafka.bootstrap.servers") String brokers, GatewaySettings settings, Clock clock) {
        this.brokers = brokers;
        this.scan = settings.events().scan();
        this.reach = settings.events().reach();
        this.clock = clock;
    }

    /** Blocks. */
    public Stretch read(@Nullable Place from, Predicate<FeedEvent> wanted, int limit)
            throws Reader.Expired, Unavailable {
        try {
            if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Unavailable(null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable(e);
        }
        try {
            return readInTurn(from, wanted, limit);
        } finally {
            places.release();
        }
    }

    private Stretch readInTurn(@Nullable Place from, Predicate<FeedEvent> wanted, int limit)
            throws Reader.Expired, Unavailable {
        var waiting = idle.poll();
        var reader = waiting == null ? new Reader(brokers, scan) : waiting;
        try {
            var stretch = reader.read(from, clock.instant().minus(reach), wanted, limit);
            idle.add(reader);
            return stretch;
        } catch (Reader.Expired e) {
            idle.add(reader);
            throw e;
        } catch (InvalidOffsetException _) {
            idle.add(reader);
            throw new Reader.Expired();
        } catch (KafkaException e) {
            reader.close();
            throw new Unavailable(e);
        }
    }

    void leave(@Observes ShutdownEvent stopping) {
        idle.forEach(Reader::close);
    }
}
