package eu.alliance.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.platform.entity.Uuid7;
import eu.alliance.platform.testkit.Engines;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** An outbox of a test's own, in a schema of its own: nobody but the test carries its rows. */
final class OutboxTable {

    private final String schema;

    OutboxTable(String schema) {
        this.schema = schema;
        try (var connection = DriverManager.getConnection(Engines.jdbcUrl(), "service", "service");
                var statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + schema + " cascade");
            statement.execute("create schema " + schema);
            statement.execute("create table " + schema + ".outbox (like public.outbox including all)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                Engines.jdbcUrl() + "?currentSchema=" + schema + ",public", "service", "service");
    }

    /** Writes an event into the connection's transaction; its payload is its name. */
    static void write(Connection connection, String topic, UUID subject, String name) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into outbox (id, topic, subject, type, occurred_at, visibility, payload)
                values (?, ?, ?, 'eu.alliance.note.note.posted.v1', now(), 'public', ?)""")) {
            insert.setObject(1, Uuid7.at(Instant.now()));
            insert.setString(2, topic);
            insert.setObject(3, subject);
            insert.setString(4, "\"" + name + "\"");
            assertThat(insert.executeUpdate()).isOne();
        }
    }

    static List<String> names(Connection connection, String query) throws SQLException {
        try (var select = connection.createStatement();
                var rows = select.executeQuery(query)) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString("payload"));
            }
            return names;
        }
    }
}
