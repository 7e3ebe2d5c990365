package eu.alliance.platform.idempotency;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

/** The idempotency table, read and written in whatever transaction runs. */
@ApplicationScoped
class KeptAnswers {

    private final AgroalDataSource database;

    KeptAnswers(AgroalDataSource database) {
        this.database = database;
    }

    /** Claims a key until the transaction ends; false while another request has it. */
    boolean claim(String caller, String key) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select pg_try_advisory_xact_lock(hashtextextended(?, 7))")) {
            select.setString(1, caller + "\n" + key);
            try (var row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Optional<KeptAnswer> find(String caller, String key) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select fingerprint, status, media_type, location, etag, body
                        from idempotency where caller = ? and key = ?""")) {
            select.setString(1, caller);
            select.setString(2, key);
            try (var row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new KeptAnswer(
                                row.getString("fingerprint"),
                                row.getInt("status"),
                                row.getString("media_type"),
                                row.getString("location"),
                                row.getString("etag"),
                                row.getString("body")))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void keep(String caller, String key, KeptAnswer answer, Instant now) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into idempotency
                            (caller, key, fingerprint, status, media_type, location, etag, body, kept_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setString(1, caller);
            insert.setString(2, key);
            insert.setString(3, answer.fingerprint());
            insert.setInt(4, answer.status());
            insert.setString(5, answer.mediaType());
            insert.setString(6, answer.location());
            insert.setString(7, answer.etag());
            insert.setString(8, answer.body());
            insert.setTimestamp(9, Timestamp.from(now));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
