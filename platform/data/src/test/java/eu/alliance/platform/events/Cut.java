package eu.alliance.platform.events;

import eu.alliance.platform.testkit.Engines;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Ends connections as a failing network or an operator would, and asks the database a question. */
public final class Cut {

    private Cut() {}

    public static void everyConnection() {
        ask("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                + " where usename = 'service' and pid <> pg_backend_pid()");
    }

    public static long ask(String question) {
        try (var connection = DriverManager.getConnection(Engines.jdbcUrl(), "service", "service");
                var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
