package eu.alliance.platform.idempotency;

import eu.alliance.platform.idempotency.IdempotencyKey.Asked;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;

/** The idempotency table, read and written in whatever transaction runs. */
@ApplicationScoped
class KeptAnswers {

    /** An answer and the fingerprint of the request that it was given to. */
    record Kept(String fingerprint, KeptAnswer answer) {}

    private final AgroalDataSource database;
    private final Clock clock;

    KeptAnswers(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Claims a key until the transaction ends; false while another request has it. */
    boolean claim(Asked asked) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select pg_try_advisory_xact_lock(hashtextextended(?, 7))")) {
            select.setString(1, asked.caller() + "\n" + asked.key());
            try (var row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Optional<Kept> find(Asked asked) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select fingerprint, status, media_type, location, etag, body
                        from idempotency where caller = ? and key = ?""")) {
            select.setString(1, asked.caller());
            select.setString(2, asked.key());
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(new Kept(row.getString("fingerprint"), answer(row))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void keep(Asked asked, KeptAnswer answer) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into idempotency
                            (caller, key, fingerprint, status, media_type, location, etag, body, kept_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setString(1, asked.caller());
            insert.setString(2, asked.key());
            insert.setString(3, asked.fingerprint());
            insert.setInt(4, answer.status());
            insert.setString(5, answer.mediaType());
            insert.setString(6, answer.location());
            insert.setString(7, answer.etag());
            insert.setString(8, answer.body());
            insert.setTimestamp(9, Timestamp.from(clock.instant()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeptAnswer answer(ResultSet row) throws SQLException {
        return new KeptAnswer(
                row.getInt("status"),
                row.getString("media_type"),
                row.getString("location"),
                row.getString("etag"),
                row.getString("body"));
    }
}
