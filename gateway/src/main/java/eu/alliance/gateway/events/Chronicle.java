package eu.alliance.gateway.events;

import eu.alliance.gateway.feed.FeedEvent;
import eu.alliance.gateway.feed.Members;
import eu.alliance.gateway.feed.Onlooker;
import eu.alliance.gateway.feed.Place;
import eu.alliance.gateway.feed.Reader;
import eu.alliance.gateway.feed.Readers;
import eu.alliance.gateway.feed.Stretch;
import eu.alliance.gateway.stream.LiveFeed;
import eu.alliance.gateway.visit.Guest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The feed for those who take all of it in order and keep their place: every event, and who may see it. */
@Singleton
public class Chronicle {

    /** @param cursor the place after the last of them */
    public record Chapter(List<FeedEvent> events, String cursor, boolean isLast) {}

    /** The log can't be read at present. */
    public static final class Unreadable extends Exception {
        Unreadable(Exception cause) {
            super(cause);
        }
    }

    /** The log no longer has what follows that place. */
    public static final class Forgotten extends Exception {
        Forgotten(Exception cause) {
            super(cause);
        }
    }

    private final Readers readers;
    private final LiveFeed live;
    private final Members members;

    Chronicle(Readers readers, LiveFeed live, Members members) {
        this.readers = readers;
        this.live = live;
        this.members = members;
    }

    /** Where the log ends; empty before it has been seen. */
    public Optional<String> end() {
        return live.hasStarted() ? Optional.of(live.end().cursor()) : Optional.empty();
    }

    /** Whether there is anything after a cursor; cheap enough to be asked all the time. */
    public boolean goesOnAfter(String cursor) {
        return live.hasStarted() && Place.of(cursor).map(live::isBeyond).orElse(true);
    }

    /**
     * What follows a cursor. Blocks.
     *
     * @param cursor null for the oldest event there is
     */
    public Chapter after(@Nullable String cursor, int most) throws Unreadable, Forgotten {
        try {
            var place = cursor == null ? null : Place.of(cursor).orElse(null);
            var stretch = readers.read(place, _ -> true, most);
            var events = stretch.found().stream().map(Stretch.Found::event).toList();
            return new Chapter(events, stretch.end().cursor(), stretch.reachedEnd());
        } catch (Reader.Expired e) {
            throw new Forgotten(e);
        } catch (Readers.Unavailable e) {
            throw new Unreadable(e);
        }
    }

    /** @param types full event types; none for all */
    public boolean isFor(Guest guest, Set<String> types, FeedEvent event) {
        return new Onlooker(guest, members, types).wants(event);
    }

    public static boolean isType(String text) {
        return EventQuery.isType(text);
    }
}
