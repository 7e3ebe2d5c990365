package eu.alliance.gateway.webhook;

import static eu.alliance.gateway.database.Rows.all;
import static eu.alliance.gateway.database.Rows.change;
import static eu.alliance.gateway.database.Rows.instant;
import static eu.alliance.gateway.database.Rows.one;
import static java.util.Objects.requireNonNull;

import eu.alliance.platform.problem.Refusal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of webhooks as their owners see it. */
public final class Webhooks {

    private static final UUID FIRST = new UUID(0, 0);

    private Webhooks() {}

    public static void add(Connection connection, Webhook webhook) throws SQLException {
        change(
                connection,
                """
                insert into webhook (id, owner, url, types, payload, status, secret, revision, created_at, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                webhook.id(),
                webhook.owner().name(),
                webhook.url(),
                webhook.types().toArray(String[]::new),
                webhook.payload().name(),
                webhook.status().name(),
                webhook.secret(),
                webhook.revision(),
                webhook.createdAt(),
                webhook.changedAt());
    }

    public static int count(Connection connection, Owner owner) throws SQLException {
        return one(connection, row -> row.getInt(1), "select count(*) from webhook where owner = ?", owner.name())
                .orElse(0);
    }

    /**
     * Reads one.
     *
     * @throws Refusal 404, for another owner's as well
     */
    public static Webhook read(Connection connection, Owner owner, UUID id) throws SQLException {
        return one(connection, Webhooks::of, "select * from webhook where id = ? and owner = ?", id, owner.name())
                .orElseThrow(() -> Refusal.notFound("webhook"));
    }

    /** As {@link #read}, and holds it until the transaction ends. */
    public static Webhook hold(Connection connection, Owner owner, UUID id) throws SQLException {
        return one(
                        connection,
                        Webhooks::of,
                        "select * from webhook where id = ? and owner = ? for update",
                        id,
                        owner.name())
                .orElseThrow(() -> Refusal.notFound("webhook"));
    }

    public static List<Webhook> list(
            Connection connection, Owner owner, @Nullable String status, @Nullable UUID after, int most)
            throws SQLException {
        return all(connection, Webhooks::of, """
                select * from webhook where owner = ? and id > ? and (?::text is null or status = ?)
                order by id limit ?""", owner.name(), after == null ? FIRST : after, status, status, most);
    }

    public static List<Webhook> active(Connection connection) throws SQLException {
        return all(connection, Webhooks::of, "select * from webhook where status = 'ACTIVE'");
    }

    public static void delete(Connection connection, UUID id) throws SQLException {
        change(connection, "delete from webhook where id = ?", id);
    }

    public static void rotate(Connection connection, Webhook webhook, String sealed, Instant now) throws SQLException {
        change(connection, """
                update webhook set previous_secret = secret, secret = ?, previous_until = ?,
                    revision = revision + 1, changed_at = ? where id = ?""", sealed, webhook.endOfOverlap(now), now, webhook.id());
    }

    public static void activate(Connection connection, UUID id, Instant now) throws SQLException {
        change(connection, """
                update webhook set status = 'ACTIVE', disabled_reason = null, failures = 0, failing_since = null,
                    quiet_until = null, revision = revision + 1, changed_at = ? where id = ?""", now, id);
    }

    public static void disable(Connection connection, UUID id, String reason, Instant now) throws SQLException {
        change(connection, """
                update webhook set status = 'DISABLED', disabled_reason = ?, revision = revision + 1, changed_at = ?
                where id = ? and status = 'ACTIVE'""", reason, now, id);
    }

    public static Webhook of(ResultSet row) throws SQLException {
        return new Webhook(
                row.getObject("id", UUID.class),
                new Owner(row.getString("owner")),
                row.getString("url"),
                new LinkedHashSet<>(List.of((String[]) row.getArray("types").getArray())),
                Webhook.Payload.valueOf(row.getString("payload")),
                WebhookStatus.valueOf(row.getString("status")),
                row.getString("disabled_reason"),
                row.getString("secret"),
                row.getString("previous_secret"),
                instant(row, "previous_until"),
                row.getLong("revision"),
                requireNonNull(instant(row, "created_at")),
                requireNonNull(instant(row, "changed_at")),
                row.getInt("failures"),
                instant(row, "failing_since"));
    }
}
