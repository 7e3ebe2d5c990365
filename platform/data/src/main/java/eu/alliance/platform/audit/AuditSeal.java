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
import java.util.ArrayList;
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
    private static final String LINKED = "id, at, actor, deed, subject_type, subject_id, change, digest";
    private static final String FIELDS = LINKED + ", chain, position, before, after, salt";

    private static final int AT_ONCE = 5_000;

    private final AgroalDataSource database;

    AuditSeal(AgroalDataSource database) {
        this.database = database;
    }

    /** Seals what has been committed since the last time; one replica at a time. */
    @Scheduled(every = "2s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void seal() {
        int links = AT_ONCE;
        while (links == AT_ONCE) {
            links = QuarkusTransaction.requiringNew().call(this::sealSome);
        }
    }

    private int sealSome() throws SQLException {
        try (var connection = database.getConnection()) {
            return holdsLock(connection) ? chain(connection) : 0;
        }
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

    private static int chain(Connection connection) throws SQLException {
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
                        "select " + LINKED + " from audit_entry where position is null order by id limit " + AT_ONCE);
                var update = connection.prepareStatement("""
                        update audit_entry e set position = link.position, chain = link.chain
                        from unnest(?, ?, ?) link (id, position, chain) where e.id = link.id""")) {
            var ids = new ArrayList<Long>();
            var positions = new ArrayList<Long>();
            var links = new ArrayList<String>();
            while (rows.next()) {
                previous = link(previous, rows);
                ids.add(rows.getLong("id"));
                positions.add(++position);
                links.add(previous);
            }
            update.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            update.setArray(2, connection.createArrayOf("bigint", positions.toArray()));
            update.setArray(3, connection.createArrayOf("text", links.toArray()));
            return ids.isEmpty() ? 0 : update.executeUpdate();
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
