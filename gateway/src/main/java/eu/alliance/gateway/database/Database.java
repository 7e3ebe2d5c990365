package eu.alliance.gateway.database;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Transactions, and tables that are brought up to date when the database is first there. Blocks. */
@Singleton
public class Database {

    /** It can't be asked at present. */
    public static final class Unavailable extends RuntimeException {
        Unavailable(Exception cause) {
            super(cause);
        }
    }

    /** What is done in one transaction. */
    @FunctionalInterface
    public interface Work<T extends Object> {
        T with(Connection connection) throws SQLException;
    }

    private final DataSource source;
    private final Flyway flyway;
    private volatile boolean current;

    public Database(DataSource source, Flyway flyway) {
        this.source = source;
        this.flyway = flyway;
    }

    /** All of the work or nothing of it. */
    public <T extends Object> T transaction(Work<T> work) {
        bringUpToDate();
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var result = work.with(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            } finally {
                leave(connection);
            }
        } catch (SQLException e) {
            throw new Unavailable(e);
        }
    }

    private static void rollBack(Connection connection, Exception why) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            why.addSuppressed(e);
        }
    }

    private static void leave(Connection connection) throws SQLException {
        if (!connection.isClosed()) {
            connection.setAutoCommit(true);
        }
    }

    private void bringUpToDate() {
        if (!current) {
            migrate();
        }
    }

    private synchronized void migrate() {
        if (current) {
            return;
        }
        try {
            flyway.migrate();
            current = true;
        } catch (FlywayException e) {
            throw new Unavailable(e);
        }
    }
}
