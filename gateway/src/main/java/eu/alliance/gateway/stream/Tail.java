package eu.alliance.gateway.stream;

import eu.alliance.gateway.feed.FeedEvent;
import eu.alliance.gateway.feed.Log;
import eu.alliance.gateway.feed.Members;
import eu.alliance.gateway.feed.Place;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The one consumer that follows the end of the log, for all streams and for who is a member. */
@Singleton
public class Tail {

    private static final Logger LOG = Logger.getLogger(Tail.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final String brokers;
    private final LiveFeed live;
    private final Members members;
    private final Clock clock;
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private volatile @Nullable KafkaConsumer<byte[], byte[]> consumer;
    private volatile Instant lastHeard = Instant.EPOCH;
    private volatile boolean stopping;

    Tail(
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers,
            LiveFeed live,
            Members members,
            Clock clock) {
        this.brokers = brokers;
        this.live = live;
        this.members = members;
        this.clock = clock;
    }

    void follow(@Observes StartupEvent started) {
        Thread.ofPlatform().name("event-tail").daemon().start(this::run);
    }

    void leave(@Observes ShutdownEvent event) {
        stopping = true;
        var open = consumer;
        if (open != null) {
            open.wakeup();
        }
    }

    /** Whether Kafka has answered of late. */
    public boolean isFresh() {
        return live.hasStarted() && clock.instant().isBefore(lastHeard.plus(FRESH));
    }

    private void run() {
        while (!stopping) {
            try (var fresh = Log.consumer(brokers, "earliest")) {
                consumer = fresh;
                start(fresh);
                tail(fresh);
            } catch (WakeupException _) {
                return;
            } catch (KafkaException e) {
                LOG.warnf("The event log can't be read, another try follows: %s", e.toString());
                LockSupport.parkNanos(LOOK.toNanos());
            } catch (RuntimeException e) {
                LOG.errorf(e, "The event log can't be followed, another try follows");
                LockSupport.parkNanos(LOOK.toNanos());
            }
        }
    }

    private void start(KafkaConsumer<byte[], byte[]> consumer) {
        var partitions = Log.partitions(consumer);
        learnMembers(
                consumer,
                partitions.stream()
                        .filter(each -> each.topic().equals(Members.TOPIC))
                        .toList());
        consumer.endOffsets(partitions).forEach(next::putIfAbsent);
        assign(consumer, partitions);
        live.startsAt(next);
        lastHeard = clock.instant();
    }

    private void learnMembers(KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> cities) {
        consumer.assign(cities);
        consumer.seekToBeginning(cities);
        var ends = consumer.endOffsets(cities);
        while (cities.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
            consumer.poll(POLL)
                    .forEach(each -> FeedEvent.of(each)
                            .ifPresent(event -> members.heard(event.json().path("data"))));
        }
    }

    // what appears later is new from its first record on
    private void assign(KafkaConsumer<byte[], byte[]> consumer, Collection<TopicPartition> partitions) {
        consumer.assign(partitions);
        partitions.forEach(each -> consumer.seek(each, next.computeIfAbsent(each, _ -> 0L)));
    }

    private void tail(KafkaConsumer<byte[], byte[]> consumer) {
        var lookAgain = clock.instant().plus(LOOK);
        while (!stopping) {
            if (consumer.assignment().isEmpty()) {
                LockSupport.parkNanos(POLL.toNanos());
            } else {
                publish(consumer, consumer.poll(POLL));
            }
            var now = clock.instant();
            if (now.isAfter(lookAgain)) {
                var partitions = Log.partitions(consumer);
                if (!consumer.assignment().containsAll(partitions)) {
                    assign(consumer, partitions);
                }
                lastHeard = now;
                lookAgain = now.plus(LOOK);
            }
        }
    }

    private void publish(KafkaConsumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> records) {
        var batch = new ArrayList<Heard>(records.count());
        var place = Place.of(next);
        for (var each : records) {
            var partition = new TopicPartition(each.topic(), each.partition());
            place.put(partition, each.offset() + 1);
            FeedEvent.of(each).ifPresent(event -> {
                if (each.topic().equals(Members.TOPIC)) {
                    members.heard(event.json().path("data"));
                }
                batch.add(Heard.of(event, partition, each.offset(), place));
            });
        }
        consumer.assignment().forEach(each -> next.put(each, consumer.position(each)));
        live.publish(batch, next);
    }
}
