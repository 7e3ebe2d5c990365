package eu.alliance.gateway.delivery;

import static eu.alliance.gateway.database.Rows.all;
import static eu.alliance.gateway.database.Rows.change;
import static eu.alliance.gateway.database.Rows.instant;
import static eu.alliance.gateway.database.Rows.one;
import static java.util.Objects.requireNonNull;

import eu.alliance.gateway.webhook.Ids;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of deliveries: a queue for each webhook, in order for each subject, and a log afterwards. */
public final class Deliveries {

    /** Of {@code d}: what may be sent now, nothing of the same subject being before it. */
    static final String DUE = """
            d.status = 'PENDING' and d.next_attempt_at <= ? and not exists (
                select 1 from delivery e where e.webhook_id = d.webhook_id and e.subject = d.subject
                    and e.status = 'PENDING' and e.seq < d.seq)
            """;

    private static final Duration KEPT = Duration.ofDays(30);

    private Deliveries() {}

    /** What is told to a webhook once; the same event again changes nothing. */
    public record Message(String eventId, String type, String subject, String body) {}

    public static UUID add(Connection connection, UUID webhook, Message message, Instant now) throws SQLException {
        var id = Ids.at(now);
        change(
                connection,
                """
                insert into delivery (id, webhook_id, event_id, type, subject, body, status,
                    created_at, trying_since, next_attempt_at)
                values (?, ?, ?, ?, ?, ?, 'PENDING', ?, ?, ?) on conflict (webhook_id, event_id) do nothing""",
                id,
                webhook,
                message.eventId(),
                message.type(),
                message.subject(),
                message.body(),
                now,
                now,
                now);
        return id;
    }

    public static Optional<Delivery> find(Connection connection, UUID webhook, UUID id) throws SQLException {
        return one(connection, Deliveries::of, "select * from delivery where id = ? and webhook_id = ?", id, webhook);
    }

    /** The newest first. */
    public static List<Delivery> list(
            Connection connection, UUID webhook, @Nullable String status, @Nullable Long before, int most)
            throws SQLException {
        return all(
                connection,
                Deliveries::of,
                """
                select * from delivery where webhook_id = ? and seq < ? and (?::text is null or status = ?)
                order by seq desc limit ?""",
                webhook,
                before == null ? Long.MAX_VALUE : before,
                status,
                status,
                most);
    }

    static Optional<Delivery> nextDue(Connection connection, UUID webhook, Instant now) throws SQLException {
        return one(
                connection,
                Deliveries::of,
                "select d.* from delivery d where d.webhook_id = ? and " + DUE + " order by d.seq limit 1",
                webhook,
                now);
    }

    static void delivered(Connection connection, UUID id, int status, Instant now) throws SQLException {
        change(connection, """
                update delivery set status = 'DELIVERED', attempts = attempts + 1, next_attempt_at = null,
                    last_attempt_at = ?, delivered_at = ?, response_status = ?, failure = null where id = ?""", now, now, status, id);
    }

    /** @param next null when it isn't tried again */
    static void failed(
            Connection connection,
            UUID id,
            @Nullable Integer status,
            String failure,
            @Nullable Instant next,
            Instant now)
            throws SQLException {
        change(connection, """
                update delivery set status = ?, attempts = attempts + 1, next_attempt_at = ?, last_attempt_at = ?,
                    response_status = ?, failure = ? where id = ?""", next == null ? "EXHAUSTED" : "PENDING", next, now, status, failure, id);
    }

    /** Once more from the beginning, under the same id. */
    public static void again(Connection connection, UUID id, Instant now) throws SQLException {
        change(connection, """
                update delivery set status = 'PENDING', attempts = 0, trying_since = ?, next_attempt_at = ?,
                    delivered_at = null where id = ?""", now, now, id);
    }

    static int forget(Connection connection, Instant now) throws SQLException {
        return change(connection, "delete from delivery where created_at < ? and status <> 'PENDING'", now.minus(KEPT));
    }

    private static Delivery of(ResultSet row) throws SQLException {
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getObject("webhook_id", UUID.class),
                row.getLong("seq"),
                row.getString("event_id"),
                row.getString("type"),
                row.getString("subject"),
                Delivery.DeliveryStatus.valueOf(row.getString("status")),
                row.getInt("attempts"),
                requireNonNull(instant(row, "created_at")),
                requireNonNull(instant(row, "trying_since")),
                instant(row, "next_attempt_at"),
                instant(row, "last_attempt_at"),
                instant(row, "delivered_at"),
                row.getObject("response_status", Integer.class),
                row.getString("failure"),
                row.getString("body"));
    }
}
