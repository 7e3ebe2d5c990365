package eu.alliance.platform.events;

import eu.alliance.platform.entity.Transience;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Has the effects of a batch in one transaction with their inbox rows. When that fails the batch is tried event by
 * event; one that fails by itself, while the database is well, becomes a dead letter.
 */
@ApplicationScoped
class Effects {

    private static final Logger LOG = Logger.getLogger(Effects.class);
    private static final int ATTEMPTS = 3;

    private final List<Inbox> inboxes;
    private final ReceivedEvents received;
    private final Clock clock;

    Effects(@All List<Inbox> inboxes, ReceivedEvents received, Clock clock) {
        this.inboxes = inboxes;
        this.received = received;
        this.clock = clock;
    }

    void have(List<ConsumerRecord<String, byte[]>> records) {
        try {
            QuarkusTransaction.requiringNew().run(() -> records.forEach(this::have));
        } catch (RuntimeException e) {
            LOG.debugf(e, "A batch of %d is tried one by one", records.size());
            records.forEach(this::haveAlone);
        }
    }

    private void haveAlone(ConsumerRecord<String, byte[]> record) {
        for (int attempt = 1; ; attempt++) {
            try {
                QuarkusTransaction.requiringNew().run(() -> have(record));
                return;
            } catch (RuntimeException e) {
                if (Transience.of(e)) {
                    throw e; // the consumer starts again from the last committed offset
                }
                if (attempt == ATTEMPTS) {
                    setAside(record, e);
                    return;
                }
            }
        }
    }

    private void have(ConsumerRecord<String, byte[]> record) {
        var event = Event.of(record);
        if (received.isFirst(event.id(), record.topic(), clock.instant())) {
            inboxes.stream().filter(i -> i.topics().contains(record.topic())).forEach(i -> i.receive(event));
        }
    }

    private void setAside(ConsumerRecord<String, byte[]> record, RuntimeException failure) {
        LOG.errorf(
                "Dead letter: %s-%d@%d: %s", record.topic(), record.partition(), record.offset(), failure.getMessage());
        QuarkusTransaction.requiringNew().run(() -> received.setAside(record, failure.toString(), clock.instant()));
    }

    void waitAWhile() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
