package eu.alliance.registration.trace;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Plain statements in the transaction that runs; collections of ids are arrays there. */
public record Sql(Connection connection) {

    public int run(String sql, Object... arguments) {
        try (var statement = prepared(sql, arguments)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<UUID> ids(String sql, Object... arguments) {
        return rows(sql, arguments).stream()
                .map(row -> UUID.fromString(row.getFirst()))
                .toList();
    }

    public List<String> texts(String sql, Object... arguments) {
        return rows(sql, arguments).stream().map(List::getFirst).toList();
    }

    public List<List<String>> rows(String sql, Object... arguments) {
        try (var statement = prepared(sql, arguments);
                var result = statement.executeQuery()) {
            var rows = new ArrayList<List<String>>();
            while (result.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(result.getString(i)));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private PreparedStatement prepared(String sql, Object... arguments) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(
                    i + 1,
                    arguments[i] instanceof Collection<?> ids
                            ? connection.createArrayOf("uuid", ids.toArray())
                            : arguments[i]);
        }
        return statement;
    }
}
