package eu.alliance.acceptance.faults;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A service's database, read past the service. */
record Tables(String jdbcUrl, String owner) {

    /** The first column of each row. */
    List<String> column(String query) {
        return rows(query).stream().map(List::getFirst).toList();
    }

    /** Each row's columns as text. */
    List<List<String>> rows(String query) {
        try (var connection = DriverManager.getConnection(jdbcUrl, owner, owner);
                var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            var rows = new ArrayList<List<String>>();
            while (found.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(found.getString(i)));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    void change(String statement) {
        try (var connection = DriverManager.getConnection(jdbcUrl, owner, owner);
                var change = connection.createStatement()) {
            change.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }
}
