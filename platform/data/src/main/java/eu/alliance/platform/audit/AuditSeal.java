package eu.alliance.platform.audit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chains committed entries one behind the other, apart from the requests that made them: a chain written by the
 * requests themselves would make every write of a service wait for every other.
 */
@ApplicationScoped
public class AuditSeal {

    private static final String START = "0".repeat(64);
    private static final String FIELDS =
            "id, at, actor, deed, subject_type, subject_id, change, digest, chain, position, before, after, salt";

    private final AgroalDataSource database;

    AuditSeal(AgroalDataSource database) {
        this.database = database;
    }

    /** Seals what has been committed since the last time; one replica at a time. */
    @Scheduled(every = "2s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void seal() {
        QuarkusTransaction.requiringNew().run(() -> {
            try (var connection = database.getConnection()) {
                if (holdsLock(connection)) {
                    chain(connection);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** The position of the first sealed entry that does not fit the chain; empty while all do. */
    public Optional<Long> firstBreak() {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (var connection = database.getConnection();
                    var select = connection.createStatement();
                    var rows = select.executeQuery(
                            "select " + FIELDS + " from audit_entry where position is not null order by position")) {
                var previous = START;
                long expected = 1;
                while (rows.next()) {
                    var link = link(previous, rows);
                    if (!fits(rows) || rows.getLong("position") != expected || !link.equals(rows.getString("chain"))) {
                        return Optional.of(expected);
                    }
                    previous = link;
                    expected++;
                }
                return Optional.empty();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void chain(Connection connection) throws SQLException {
        var previous = START;
        long position = 0;
        try (var select = connection.createStatement();
                var last = select.executeQuery(
                        "select position, chain from audit_entry where position is not null order by position desc limit 1")) {
            if (last.next()) {
                position = last.getLong("position");
                previous = last.getString("chain");
            }
        }
        try (var select = connection.createStatement();
                var rows = select.executeQuery(
                        "select " + FIELDS + " from audit_entry where position is null order by id limit 5000");
                var update =
                        connection.prepareStatement("update audit_entry set position = ?, chain = ? where id = ?")) {
            while (rows.next()) {
                previous = link(previous, rows);
                update.setLong(1, ++position);
                update.setString(2, previous);
                update.setLong(3, rows.getLong("id"));
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private static String link(String previous, ResultSet row) throws SQLException {
        return sha256(String.join(
                "\n",
                previous,
                String.valueOf(row.getLong("id")),
                row.getTimestamp("at").toInstant().toString(),
                row.getString("actor"),
                row.getString("deed"),
                row.getString("subject_type"),
                row.getString("subject_id"),
                row.getString("change"),
                row.getString("digest")));
    }

    /** Whether the content is what its digest was made of; erased content has nothing to show. */
    private static boolean fits(ResultSet row) throws SQLException {
        var salt = row.getString("salt");
        var before = row.getString("before");
        var after = row.getString("after");
        return salt == null
                ? before == null && after == null
                : digest(salt, before, after).equals(row.getString("digest"));
    }

    static String digest(String salt, @Nullable String before, @Nullable String after) {
        return sha256(salt + "\n" + before + "\n" + after);
    }

    private static boolean holdsLock(Connection connection) throws SQLException {
        try (var select = connection.createStatement();
                var result = select.executeQuery("select pg_try_advisory_xact_lock(hashtext('audit-seal'))")) {
            return result.next() && result.getBoolean(1);
        }
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
