package eu.alliance.platform.events;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads what the service listens to and commits offsets only behind the effects. */
@ApplicationScoped
class EventConsumer {

    private static final Logger LOG = Logger.getLogger(EventConsumer.class);

    private final Effects effects;
    private final Set<String> topics;
    private final String service;
    private final String brokers;
    private volatile boolean running;
    private volatile @Nullable KafkaConsumer<String, byte[]> consumer;
    private Thread thread = new Thread();

    EventConsumer(
            Effects effects,
            @All List<Inbox> inboxes,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        this.effects = effects;
        this.topics = inboxes.stream().flatMap(i -> i.topics().stream()).collect(Collectors.toUnmodifiableSet());
        this.service = service;
        this.brokers = brokers;
    }

    void start(@Observes StartupEvent event) {
        running = !topics.isEmpty();
        if (running) {
            thread = Thread.ofPlatform().name("event-consumer").daemon().start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        var current = consumer;
        if (current != null) {
            current.wakeup();
        }
        thread.join(Duration.ofSeconds(5).toMillis());
    }

    private void run() {
        while (running) {
            try (var opened = open()) {
                consumer = opened;
                opened.subscribe(topics);
                while (running) {
                    consume(opened);
                }
            } catch (WakeupException _) {
                // asked to stop
            } catch (RuntimeException e) {
                LOG.warnf("The consumer starts again: %s", e.toString());
                effects.waitAWhile();
            } finally {
                consumer = null;
            }
        }
    }

    private void consume(KafkaConsumer<String, byte[]> opened) {
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        opened.poll(Duration.ofMillis(500)).forEach(records::add);
        if (!records.isEmpty()) {
            effects.have(records);
            opened.commitSync();
        }
    }

    private KafkaConsumer<String, byte[]> open() {
        var properties = new Properties();
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, service);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, "5000");
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "500");
        properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, "10000");
        properties.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, "2000");
        return new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
