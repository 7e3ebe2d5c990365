package eu.alliance.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.alliance.platform.entity.Aggregate;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes who changed what into the transaction of the change. {@link AuditSeal} chains it once committed. */
@ApplicationScoped
@Unremovable // looked up by the listener, which is no bean
public class AuditTrail {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final ObjectMapper json;
    private final AgroalDataSource database;
    private final Clock clock;
    private final Deed deed;

    AuditTrail(ObjectMapper json, AgroalDataSource database, Clock clock, Deed deed) {
        this.json = json;
        this.database = database;
        this.clock = clock;
        this.deed = deed;
    }

    /** Writes down that somebody was looked at: for the few whose every read is of interest. */
    public void consulted(Aggregate subject) {
        record(subject, "READ", null, null);
    }

    void record(
            Aggregate subject,
            String change,
            @Nullable Map<String, @Nullable Object> before,
            @Nullable Map<String, @Nullable Object> after) {
        var at = clock.instant();
        var type = subject.getClass().getSimpleName();
        var was = text(before);
        var is = text(after);
        var salt = salt();
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into audit_entry
                            (at, actor, deed, subject_type, subject_id, change, before, after, salt, digest)
                        values (?, ?, ?, ?, ?, ?, ?::json, ?::json, ?, ?)""")) {
            insert.setTimestamp(1, Timestamp.from(at));
            insert.setString(2, deed.actor());
            insert.setString(3, deed.name());
            insert.setString(4, type);
            insert.setObject(5, subject.id());
            insert.setString(6, change);
            insert.setString(7, was);
            insert.setString(8, is);
            insert.setString(9, salt);
            insert.setString(10, AuditSeal.digest(salt, was, is));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable String text(@Nullable Map<String, @Nullable Object> fields) {
        try {
            return fields == null ? null : json.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String salt() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
