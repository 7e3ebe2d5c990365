package eu.alliance.gateway.events;

import eu.alliance.gateway.desk.Desk;
import eu.alliance.gateway.feed.Members;
import eu.alliance.gateway.feed.Onlooker;
import eu.alliance.gateway.feed.Place;
import eu.alliance.gateway.feed.Reader;
import eu.alliance.gateway.feed.Readers;
import eu.alliance.gateway.feed.Stretch;
import eu.alliance.gateway.stream.EventStream;
import eu.alliance.gateway.stream.Heard;
import eu.alliance.gateway.stream.LiveFeed;
import eu.alliance.gateway.stream.Tail;
import eu.alliance.gateway.visit.Denial;
import eu.alliance.gateway.visit.Guest;
import eu.alliance.gateway.visit.Json;
import eu.alliance.gateway.visit.Visit;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** {@code GET /v1/events}, as a page and as a stream. */
@Singleton
public class EventsDesk implements Desk {

    private static final int CATCH_UP = 200;
    private static final Denial EXPIRED =
            Denial.of(410, "CURSOR_EXPIRED", "The log no longer reaches back to this cursor.");
    private static final Denial UNAVAILABLE =
            Denial.tryAgain(503, "EVENTS_UNAVAILABLE", "The event log can't be read at the moment.", 2);

    private final Readers readers;
    private final LiveFeed live;
    private final Members members;
    private final Tail tail;

    EventsDesk(Readers readers, LiveFeed live, Members members, Tail tail) {
        this.readers = readers;
        this.live = live;
        this.members = members;
        this.tail = tail;
    }

    @Override
    public Map<String, Page> pages() {
        return Map.of("/v1/events", this::serve);
    }

    /** Whether the feed can be read at present. */
    public boolean isReady() {
        return tail.isFresh();
    }

    private void serve(Visit visit) {
        var guest = visit.guest();
        var method = visit.request().method();
        if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
            visit.deny(Denial.methodNotAllowed(allowed(visit.path())));
        } else if (guest == null) {
            visit.deny(Denial.tokenNeeded());
        } else {
            answer(visit, guest);
        }
    }

    private void answer(Visit visit, Guest guest) {
        try {
            var query = EventQuery.of(visit.request().query());
            var onlooker = new Onlooker(guest, members, query.types());
            switch (Preference.of(visit.request().headers().get(HttpHeaders.ACCEPT))) {
                case NEITHER ->
                    visit.deny(Denial.of(
                            406, "NOT_ACCEPTABLE", "The feed comes as application/json or text/event-stream."));
                case PAGE -> page(visit, query, onlooker);
                case STREAM -> stream(visit, query, onlooker);
            }
        } catch (EventQuery.Malformed e) {
            visit.deny(Denial.malformed(e.reason(), String.valueOf(e.getMessage())));
        }
    }

    private void page(Visit visit, EventQuery query, Onlooker onlooker) {
        if (!live.hasStarted()) {
            visit.deny(UNAVAILABLE);
            return;
        }
        Thread.ofVirtual().name("event-page").start(() -> {
            try {
                var stretch = readers.read(query.after(), onlooker::wants, query.limit());
                visit.loop().runOnContext(_ -> answer(visit, query, stretch));
            } catch (Reader.Expired _) {
                visit.loop().runOnContext(_ -> visit.deny(EXPIRED));
            } catch (Readers.Unavailable _) {
                visit.loop().runOnContext(_ -> visit.deny(UNAVAILABLE));
            }
        });
    }

    private static void answer(Visit visit, EventQuery query, Stretch stretch) {
        if (visit.request().response().closed()) {
            return;
        }
        var json = Json.MAPPER.createObjectNode();
        var items = json.putArray("items");
        stretch.found().forEach(found -> items.add(found.event().json()));
        var next = stretch.reachedEnd() ? null : query.from(stretch.end());
        json.put("next", next);
        json.put("cursor", stretch.end().cursor());
        var headers = visit.request().response().headers();
        headers.set(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        if (next != null) {
            headers.set("Link", "<" + next + ">; rel=\"next\"");
        }
        visit.answer(200, "application/json", Buffer.buffer(Json.bytes(json)));
    }

    private void stream(Visit visit, EventQuery query, Onlooker onlooker) throws EventQuery.Malformed {
        var lastSeen = visit.request().headers().get("Last-Event-ID");
        var from = lastSeen == null || lastSeen.isEmpty() ? query.after() : EventQuery.place(lastSeen);
        if (!live.hasStarted() || !live.hasRoom()) {
            visit.deny(UNAVAILABLE);
            return;
        }
        if (visit.request().method() == HttpMethod.HEAD) {
            visit.answer(200, "text/event-stream", Buffer.buffer());
            return;
        }
        var stream = new EventStream(visit, onlooker);
        if (from == null) {
            stream.open();
            live.join(stream);
        } else {
            Thread.ofVirtual().name("event-catch-up").start(() -> catchUp(stream, from));
        }
    }

    private void catchUp(EventStream stream, Place from) {
        var loop = stream.visit().loop();
        var at = from;
        boolean open = false;
        try {
            while (!stream.isOver()) {
                var stretch = readers.read(at, stream.onlooker()::wants, CATCH_UP);
                send(stream, stretch, !open);
                open = true;
                at = stretch.end();
                if (stretch.reachedEnd() && live.join(stream, at)) {
                    return;
                }
            }
        } catch (Reader.Expired _) {
            loop.runOnContext(endOr(stream, open, EXPIRED));
        } catch (Readers.Unavailable _) {
            loop.runOnContext(endOr(stream, open, UNAVAILABLE));
        }
    }

    private static io.vertx.core.Handler<@Nullable Void> endOr(EventStream stream, boolean open, Denial denial) {
        return _ -> {
            if (open) {
                stream.cut();
            } else {
                stream.visit().deny(denial);
            }
        };
    }

    private static void send(EventStream stream, Stretch stretch, boolean opens) {
        var frames = stretch.found().stream()
                .map(found -> Heard.frame(found.event(), found.after()))
                .toList();
        var taken = new CompletableFuture<Void>();
        stream.visit().loop().runOnContext(_ -> {
            if (opens) {
                stream.open();
            }
            stream.sendAll(frames, taken);
        });
        taken.join();
    }
}
