package eu.alliance.gateway.stream;

import eu.alliance.gateway.GatewaySettings;
import eu.alliance.gateway.feed.Place;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Context;
import io.vertx.core.impl.ContextInternal;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.TopicPartition;

/** Tells every open stream of each event as it comes. How far it has got is the same for all of them. */
@Singleton
public class LiveFeed {

    private final GatewaySettings.Events settings;
    private final Clock clock;
    private final Map<Context, Audience> audiences = new ConcurrentHashMap<>();
    private final AtomicInteger size = new AtomicInteger();
    private final Map<TopicPartition, Long> reached = new HashMap<>();
    private boolean started;
    private volatile boolean closing;

    LiveFeed(GatewaySettings settings, Clock clock, MeterRegistry registry) {
        this.settings = settings.events();
        this.clock = clock;
        registry.gauge("gateway.event.streams", size);
    }

    /** From where the tail goes on. */
    synchronized void startsAt(Map<TopicPartition, Long> next) {
        reached.putAll(next);
        started = true;
    }

    synchronized void publish(List<Heard> batch, Map<TopicPartition, Long> next) {
        reached.putAll(next);
        if (!batch.isEmpty()) {
            audiences.values().forEach(each -> each.hear(batch));
        }
    }

    public synchronized boolean hasStarted() {
        return started;
    }

    public boolean hasRoom() {
        return !closing && size.get() < settings.streams();
    }

    /** From now on. */
    public synchronized void join(EventStream stream) {
        var place = Place.of(reached);
        enter(stream, () -> stream.stands(place));
    }

    /** Only if nothing lies between that place and now; says whether. */
    public synchronized boolean join(EventStream stream, Place from) {
        var ahead = new HashMap<TopicPartition, Long>();
        for (var each : reached.entrySet()) {
            long asked = from.next(each.getKey()).orElse(-1);
            if (asked < each.getValue()) {
                return false;
            }
            if (asked > each.getValue()) {
                ahead.put(each.getKey(), asked);
            }
        }
        enter(stream, () -> stream.joins(ahead));
        return true;
    }

    /** Whether anything has come since. */
    public synchronized boolean isBeyond(Place from) {
        return reached.entrySet().stream()
                .anyMatch(each -> from.next(each.getKey()).orElse(0) < each.getValue());
    }

    public synchronized Place end() {
        return Place.of(reached);
    }

    private void enter(EventStream stream, Runnable joining) {
        size.incrementAndGet();
        var loop = ((ContextInternal) stream.visit().loop()).unwrap();
        audiences
                .computeIfAbsent(loop, _ -> new Audience(loop, settings.heartbeat(), clock, size))
                .add(stream, closing ? stream::end : joining);
    }

    public void close(@Observes @Priority(1000) ShutdownEvent stopping) {
        closing = true;
        audiences.values().forEach(Audience::endAll);
    }
}
