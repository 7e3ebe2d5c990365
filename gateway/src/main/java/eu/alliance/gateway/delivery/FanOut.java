package eu.alliance.gateway.delivery;

import static eu.alliance.gateway.database.Rows.change;
import static eu.alliance.gateway.database.Rows.one;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.alliance.gateway.database.Database;
import eu.alliance.gateway.events.Chronicle;
import eu.alliance.gateway.feed.FeedEvent;
import eu.alliance.gateway.visit.Json;
import eu.alliance.gateway.webhook.Webhook;
import eu.alliance.gateway.webhook.Webhooks;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Set;
import org.jboss.logging.Logger;

/** Turns events into deliveries, in the order of the feed; one replica at a time, and each event once. */
public final class FanOut {

    private static final Logger LOG = Logger.getLogger(FanOut.class);
    private static final int AT_ONCE = 200;
    private static final Set<String> LEFT_OUT_OF_THIN = Set.of("data", "datacontenttype");

    private final Database database;
    private final Chronicle chronicle;
    private final Clock clock;

    FanOut(Database database, Chronicle chronicle, Clock clock) {
        this.database = database;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /** Goes on until nothing is left, or until another replica is at it. */
    void round() {
        boolean more = chronicle.end().isPresent();
        while (more) {
            more = database.transaction(this::step);
        }
    }

    private boolean step(Connection connection) throws SQLException {
        if (one(connection, row -> row.getString(1), "select cursor from feed_place")
                .isEmpty()) {
            begin(connection);
            return false;
        }
        var cursor = one(connection, row -> row.getString(1), "select cursor from feed_place for update skip locked");
        if (cursor.isEmpty() || !chronicle.goesOnAfter(cursor.get())) {
            return false;
        }
        try {
            return take(connection, chronicle.after(cursor.get(), AT_ONCE));
        } catch (Chronicle.Forgotten _) {
            LOG.error("The event log was lost or away for longer than it reaches; webhooks go on at its oldest event");
            return takeFromTheOldest(connection);
        } catch (Chronicle.Unreadable _) {
            return false;
        }
    }

    private boolean takeFromTheOldest(Connection connection) throws SQLException {
        try {
            return take(connection, chronicle.after(null, AT_ONCE));
        } catch (Chronicle.Forgotten | Chronicle.Unreadable _) {
            return false;
        }
    }

    private void begin(Connection connection) throws SQLException {
        var end = chronicle.end();
        if (end.isPresent()) {
            change(connection, "insert into feed_place (cursor) values (?) on conflict do nothing", end.get());
        }
    }

    // the webhooks are read after the events, so that one made before an event is never passed over
    private boolean take(Connection connection, Chronicle.Chapter chapter) throws SQLException {
        var webhooks = Webhooks.active(connection);
        var now = clock.instant();
        for (var event : chapter.events()) {
            for (var webhook : webhooks) {
                if (chronicle.isFor(webhook.owner().asGuest(), webhook.types(), event)) {
                    Deliveries.add(connection, webhook.id(), message(webhook, event), now);
                }
            }
        }
        change(connection, "update feed_place set cursor = ?", chapter.cursor());
        return !chapter.isLast();
    }

    private static Deliveries.Message message(Webhook webhook, FeedEvent event) {
        var id = event.json().path("id").asText();
        return new Deliveries.Message(
                id, event.type(), event.json().path("subject").asText(id), written(webhook.payload(), event.json()));
    }

    public static String written(Webhook.Payload payload, ObjectNode event) {
        var shown = switch (payload) {
            case FULL -> event;
            case THIN -> event.deepCopy().without(LEFT_OUT_OF_THIN);
        };
        return new String(Json.bytes(shown), StandardCharsets.UTF_8);
    }
}
