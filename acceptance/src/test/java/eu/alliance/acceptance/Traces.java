package eu.alliance.acceptance;

import eu.alliance.localstack.stack.Application;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What a write would leave behind: facts to be told, and lines in the audit trail. */
final class Traces {

    private Traces() {}

    static Map<String, Long> counted() {
        var counted = new TreeMap<String, Long>();
        for (var service : List.of(Application.REGISTRATION, Application.PRACTICE, Application.FUNDING)) {
            var database = Objects.requireNonNull(service.database());
            for (var table : List.of("outbox", "audit_entry", "idempotency")) {
                counted.put(database + "." + table, count(database, table));
            }
        }
        return counted;
    }

    private static long count(String database, String table) {
        var url = RunningStack.shared().stack().ports().jdbcUrl(database);
        try (var connection = DriverManager.getConnection(url, database, database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
