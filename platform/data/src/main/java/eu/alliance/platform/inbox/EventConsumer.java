package eu.alliance.platform.inbox;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads what the service listens to and commits offsets only behind the effects. */
@ApplicationScoped
class EventConsumer {

    private static final Logger LOG = Logger.getLogger(EventConsumer.class);
    private static final long PAUSE_MILLIS = 500;

    private final Effects effects;
    private final ReadModels models;
    private final ConsumerGroups groups;
    private final InboxFigures figures;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private Set<String> topics = Set.of();
    private volatile @Nullable KafkaConsumer<String, byte[]> consumer;
    private Thread thread = new Thread();

    EventConsumer(Effects effects, ReadModels models, ConsumerGroups groups, InboxFigures figures) {
        this.effects = effects;
        this.models = models;
        this.groups = groups;
        this.figures = figures;
    }

    void start(@Observes StartupEvent event, @All List<Inbox> inboxes) {
        topics = inboxes.stream().flatMap(i -> i.topics().stream()).collect(Collectors.toUnmodifiableSet());
        if (!topics.isEmpty()) {
            thread = Thread.ofPlatform().name("event-consumer").daemon().start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        var current = consumer;
        if (current != null) {
            current.wakeup();
        }
        thread.join(TimeUnit.SECONDS.toMillis(5));
    }

    private void run() {
        while (isRunning()) {
            try {
                consume(models.generation());
            } catch (ReadModels.Outdated e) {
                LOG.infof("The consumer starts from the beginning: %s", e.getMessage());
            } catch (WakeupException _) {
                // asked to stop
            } catch (RuntimeException e) {
                LOG.warnf("The consumer starts again: %s", e.toString());
                pause();
            } finally {
                consumer = null;
            }
        }
    }

    private void consume(long generation) {
        try (var opened = groups.join(generation)) {
            consumer = opened;
            opened.subscribe(topics);
            while (isRunning()) {
                var records = new ArrayList<ConsumerRecord<String, byte[]>>();
                opened.poll(Duration.ofMillis(PAUSE_MILLIS)).forEach(records::add);
                effects.have(records, generation); // none at all: a new generation is noticed all the same
                if (!records.isEmpty()) {
                    opened.commitSync();
                }
                figures.consumerLag(lagOf(opened));
            }
        }
    }

    private static long lagOf(KafkaConsumer<?, ?> opened) {
        return opened.assignment().stream()
                .mapToLong(partition -> opened.currentLag(partition).orElse(0))
                .sum();
    }

    private boolean isRunning() {
        return stopped.getCount() > 0;
    }

    private void pause() {
        try {
            var _ = stopped.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
