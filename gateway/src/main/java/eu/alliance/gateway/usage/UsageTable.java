package eu.alliance.gateway.usage;

import static eu.alliance.gateway.database.Rows.all;
import static eu.alliance.gateway.database.Rows.change;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of requests by day, client and city. */
final class UsageTable {

    private static final int DAYS_KEPT = 400;
    private static final String NO_CITY = "";

    private UsageTable() {}

    /** What is shown of one client on one day. */
    record Row(
            LocalDate date,
            String client,
            @Nullable UUID cityId,
            long requests,
            long refused,
            long limited,
            long failed) {

        String city() {
            return cityId == null ? NO_CITY : cityId.toString();
        }
    }

    static void add(Connection connection, LocalDate day, Map<Client, Tally> tallies) throws SQLException {
        for (var each : tallies.entrySet()) {
            var client = each.getKey();
            var tally = each.getValue();
            change(
                    connection,
                    """
                    insert into client_usage as u (day, client, city, requests, refused, limited, failed)
                    values (?, ?, ?, ?, ?, ?, ?) on conflict (day, client, city) do update set
                        requests = u.requests + excluded.requests, refused = u.refused + excluded.refused,
                        limited = u.limited + excluded.limited, failed = u.failed + excluded.failed""",
                    day,
                    client.name(),
                    client.city() == null ? NO_CITY : client.city().toString(),
                    tally.requests(),
                    tally.refused(),
                    tally.limited(),
                    tally.failed());
        }
        change(connection, "delete from client_usage where day < ?", day.minusDays(DAYS_KEPT));
    }

    static List<Row> list(Connection connection, UsageQuery query, int most) throws SQLException {
        return all(connection, UsageTable::of, """
                select * from client_usage where day = ? and (client, city) > (?, ?)
                order by client, city limit ?""", query.date(), query.afterClient(), query.afterCity(), most);
    }

    private static Row of(ResultSet row) throws SQLException {
        var city = row.getString("city");
        return new Row(
                row.getObject("day", LocalDate.class),
                row.getString("client"),
                city.equals(NO_CITY) ? null : UUID.fromString(city),
                row.getLong("requests"),
                row.getLong("refused"),
                row.getLong("limited"),
                row.getLong("failed"));
    }
}
