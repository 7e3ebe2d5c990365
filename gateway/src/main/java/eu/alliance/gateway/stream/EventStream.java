package eu.alliance.gateway.stream;

import eu.alliance.gateway.feed.Onlooker;
import eu.alliance.gateway.feed.Place;
import eu.alliance.gateway.visit.Visit;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** One caller's open stream. Lives on the visit's event loop; a caller too slow to keep up is cut and resumes by id. */
public final class EventStream {

    private static final int MOST_WAITING_BYTES = 512 * 1024;
    private static final Buffer BEAT = Buffer.buffer(": still here\n\n");
    private static final Buffer EXPIRED = Buffer.buffer(": the token has expired, come back with a new one\n\n");

    private final Visit visit;
    private final Onlooker onlooker;
    private final HttpServerResponse response;
    private final Deque<Buffer> waiting = new ArrayDeque<>();
    private Map<TopicPartition, Long> ahead = Map.of();
    private @Nullable CompletableFuture<Void> drained;
    private int waitingBytes;
    private volatile boolean over;

    public EventStream(Visit visit, Onlooker onlooker) {
        this.visit = visit;
        this.onlooker = onlooker;
        this.response = visit.request().response();
    }

    public void open() {
        if (response.closed()) {
            over = true;
            return;
        }
        response.closeHandler(_ -> gone());
        visit.dressed()
                .putHeader("Content-Type", "text/event-stream")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Accel-Buffering", "no")
                .setChunked(true)
                .write(Buffer.buffer("retry: 3000\n: connected\n\n"));
        response.drainHandler(_ -> drain());
    }

    /** Where the stream stands before any event, for a caller that comes back without having seen one. */
    void stands(Place place) {
        send(Buffer.buffer("id: " + place.cursor() + "\n\n"));
    }

    /** @param ahead offsets below which the caller has seen all, where that is further than the live feed */
    void joins(Map<TopicPartition, Long> ahead) {
        this.ahead = ahead;
    }

    void hear(List<Heard> batch) {
        for (var heard : batch) {
            if (heard.offset() >= ahead.getOrDefault(heard.partition(), 0L) && onlooker.wants(heard.event())) {
                send(heard.frame());
            }
        }
    }

    /** Completes when the caller has taken them. */
    public void sendAll(List<Buffer> frames, CompletableFuture<Void> taken) {
        frames.forEach(this::write);
        if (over || waiting.isEmpty()) {
            taken.complete(null);
        } else {
            drained = taken;
        }
    }

    private void send(Buffer frame) {
        if (waitingBytes > MOST_WAITING_BYTES) {
            cut();
        } else {
            write(frame);
        }
    }

    private void write(Buffer frame) {
        if (over) {
            return;
        }
        if (waiting.isEmpty() && !response.writeQueueFull()) {
            response.write(frame);
        } else {
            waiting.add(frame);
            waitingBytes += frame.length();
        }
    }

    private void drain() {
        while (!over && !waiting.isEmpty() && !response.writeQueueFull()) {
            var frame = waiting.removeFirst();
            waitingBytes -= frame.length();
            response.write(frame);
        }
        if (waiting.isEmpty() && drained != null) {
            drained.complete(null);
            drained = null;
        }
    }

    void beat(Instant now) {
        if (over) {
            return;
        }
        if (now.isBefore(onlooker.guest().expiresAt())) {
            send(BEAT);
        } else {
            send(EXPIRED);
            end();
        }
    }

    /** Properly, so that the caller knows that nothing is missing. */
    public void end() {
        if (!over) {
            over = true;
            response.end();
            release();
        }
    }

    public void cut() {
        if (!over) {
            over = true;
            visit.cut();
            release();
        }
    }

    private void gone() {
        over = true;
        release();
    }

    private void release() {
        waiting.clear();
        waitingBytes = 0;
        if (drained != null) {
            drained.complete(null);
            drained = null;
        }
    }

    public boolean isOver() {
        return over;
    }

    public Visit visit() {
        return visit;
    }

    public Onlooker onlooker() {
        return onlooker;
    }
}
