package eu.alliance.gateway.delivery;

import static eu.alliance.gateway.database.Rows.all;
import static eu.alliance.gateway.database.Rows.change;

import eu.alliance.gateway.webhook.Webhook;
import eu.alliance.gateway.webhook.Webhooks;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Which replica tells which webhook: one at a time, for a while, so that another takes over what a dead one held. */
final class Leases {

    static final Duration LENGTH = Duration.ofSeconds(60);

    private Leases() {}

    /** Takes webhooks that have something to be told now and that nobody holds. */
    static List<Webhook> take(Connection connection, String holder, Instant now, int most) throws SQLException {
        return all(connection, Webhooks::of, """
                update webhook set lease = ?, lease_until = ? where id in (
                    select w.id from webhook w
                    where w.status = 'ACTIVE'
                      and (w.lease_until is null or w.lease_until <= ?)
                      and (w.quiet_until is null or w.quiet_until <= ?)
                      and exists (select 1 from delivery d where d.webhook_id = w.id and\s""" + Deliveries.DUE + """
                    )
                    order by w.lease_until nulls first limit ? for update skip locked)
                returning *""", holder, now.plus(LENGTH), now, now, now, most);
    }

    /** Whether the webhook is still held and active; holds it a while longer. */
    static boolean renew(Connection connection, UUID webhook, String holder, Instant now) throws SQLException {
        return change(
                        connection,
                        "update webhook set lease_until = ? where id = ? and lease = ? and status = 'ACTIVE'",
                        now.plus(LENGTH),
                        webhook,
                        holder)
                == 1;
    }

    static void release(Connection connection, UUID webhook, String holder, Instant now) throws SQLException {
        change(
                connection,
                "update webhook set lease = null, lease_until = ? where id = ? and lease = ?",
                now,
                webhook,
                holder);
    }

    static void succeeded(Connection connection, UUID webhook) throws SQLException {
        change(connection, """
                update webhook set failures = 0, failing_since = null, quiet_until = null
                where id = ? and failures > 0""", webhook);
    }

    static void failed(Connection connection, Webhook webhook, Instant since, Instant quietUntil) throws SQLException {
        change(
                connection,
                "update webhook set failures = failures + 1, failing_since = ?, quiet_until = ? where id = ?",
                since,
                quietUntil,
                webhook.id());
    }
}
