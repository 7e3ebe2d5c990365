package eu.alliance.platform.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/** The figures by which an operator sees whether events have their effects. */
@Singleton
class InboxFigures {

    private final MeterRegistry registry;
    private final AtomicLong consumerLag = new AtomicLong();

    InboxFigures(MeterRegistry registry) {
        this.registry = registry;
        Gauge.builder("consumer.lag", consumerLag, AtomicLong::get)
                .description("Records on this replica's partitions that have not had their effect yet")
                .register(registry);
    }

    void hadEffect(String topic) {
        registry.counter("inbox.effects", "topic", topic).increment();
    }

    void setAside(String topic) {
        registry.counter("dead.letters", "topic", topic).increment();
    }

    void consumerLag(long records) {
        consumerLag.set(records);
    }
}
