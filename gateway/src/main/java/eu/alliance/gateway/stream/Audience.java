package eu.alliance.gateway.stream;

import io.vertx.core.Context;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** The streams of one event loop. All but the constructor happens on it, in the order in which it was asked for. */
final class Audience {

    private final Context loop;
    private final AtomicInteger size;
    private final Set<EventStream> streams = new HashSet<>();

    Audience(Context loop, Duration heartbeat, Clock clock, AtomicInteger size) {
        this.loop = loop;
        this.size = size;
        loop.runOnContext(_ -> loop.owner().setPeriodic(heartbeat.toMillis(), _ -> {
            var now = clock.instant();
            streams.forEach(each -> each.beat(now));
            sweep();
        }));
    }

    void add(EventStream stream, Runnable joining) {
        loop.runOnContext(_ -> {
            joining.run();
            streams.add(stream);
        });
    }

    void hear(List<Heard> batch) {
        loop.runOnContext(_ -> {
            streams.forEach(each -> each.hear(batch));
            sweep();
        });
    }

    void endAll() {
        loop.runOnContext(_ -> {
            streams.forEach(EventStream::end);
            sweep();
        });
    }

    private void sweep() {
        int before = streams.size();
        streams.removeIf(EventStream::isOver);
        size.addAndGet(streams.size() - before);
    }
}
