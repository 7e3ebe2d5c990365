package eu.alliance.platform.inbox;

import eu.alliance.platform.entity.Transience;
import eu.alliance.platform.events.Event;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
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
    private final ReadModels models;
    private final InboxFigures figures;

    Effects(@All List<Inbox> inboxes, ReceivedEvents received, ReadModels models, InboxFigures figures) {
        this.inboxes = inboxes;
        this.received = received;
        this.models = models;
        this.figures = figures;
    }

    /**
     * Returns once every record has had its effect or is set aside.
     *
     * @throws RuntimeException when the database is away: nothing is lost, the records come again
     * @throws ReadModels.Outdated when they were polled for an earlier generation
     */
    void have(List<ConsumerRecord<String, byte[]>> records, long generation) {
        try {
            together(records, generation);
        } catch (ReadModels.Outdated e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.debugf(e, "A batch of %d is tried one by one", records.size());
            records.forEach(record -> haveAlone(record, generation));
        }
    }

    private void together(List<ConsumerRecord<String, byte[]>> records, long generation) {
        QuarkusTransaction.requiringNew().run(() -> {
            models.require(generation);
            haveFirsts(records);
        });
        records.forEach(record -> figures.hadEffect(record.topic()));
    }

    private void haveAlone(ConsumerRecord<String, byte[]> record, long generation) {
        for (int attempt = 1; ; attempt++) {
            try {
                together(List.of(record), generation);
                return;
            } catch (RuntimeException e) {
                if (e instanceof ReadModels.Outdated || Transience.of(e)) {
                    throw e;
                }
                if (attempt == ATTEMPTS) {
                    setAside(record, e);
                    return;
                }
            }
        }
    }

    private void haveFirsts(List<ConsumerRecord<String, byte[]>> records) {
        var events = records.stream().map(Event::of).toList();
        var topics = records.stream().map(ConsumerRecord::topic).toList();
        var firsts = received.firsts(events.stream().map(Event::id).toList(), topics);
        for (int i = 0; i < events.size(); i++) {
            if (firsts.remove(events.get(i).id())) {
                tell(topics.get(i), events.get(i));
            }
        }
    }

    private void tell(String topic, Event event) {
        inboxes.stream().filter(inbox -> inbox.topics().contains(topic)).forEach(inbox -> inbox.receive(event));
    }

    private void setAside(ConsumerRecord<String, byte[]> record, RuntimeException failure) {
        LOG.errorf("Dead letter: %s-%d@%d: %s", record.topic(), record.partition(), record.offset(), failure);
        QuarkusTransaction.requiringNew().run(() -> received.setAside(record, failure.toString()));
        figures.setAside(record.topic());
    }
}
