package eu.alliance.platform.erasure;

import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;

/** What the audit trail saw and what was answered, where it names somebody. In the transaction that runs. */
@ApplicationScoped
public class Traces {

    /** In the trail the content goes and its digests stay. What follows says of which entries {@code a}. */
    public static final String FORGET_ENTRIES = "update audit_entry a set before = null, after = null, salt = null ";

    /** An answer goes and its key stays. What follows says of which {@code i}. */
    public static final String FORGET_ANSWERS = "update idempotency i set body = null ";

    /** How many of each were forgotten. */
    public record Forgotten(int entries, int answers) {}

    private final AgroalDataSource database;

    Traces(AgroalDataSource database) {
        this.database = database;
    }

    /** Forgets whatever names an address, what this transaction has changed so far included. */
    public Forgotten forget(EmailAddress address) {
        Panache.getEntityManager().flush();
        try (var connection = database.getConnection()) {
            return new Forgotten(
                    forget(FORGET_ENTRIES, "concat(a.before::text, a.after::text)", address, connection),
                    forget(FORGET_ANSWERS, "i.body", address, connection));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int forget(String statement, String text, EmailAddress address, Connection connection)
            throws SQLException {
        try (var update = connection.prepareStatement(statement + "where " + EmailAddress.namedIn(text))) {
            update.setString(1, address.pattern());
            update.setString(2, address.regex());
            return update.executeUpdate();
        }
    }
}
