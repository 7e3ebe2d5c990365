package eu.alliance.platform.entity;

import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.Set;

/** Tells a failure that time heals (the database is away, a lock was lost) from one that it does not. */
public final class Transience {

    // connection, rollback, resources, operator intervention, system error
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "55", "57", "58");

    private Transience() {}

    public static boolean of(Throwable failure) {
        var root = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                var state = sql.getSQLState();
                return state == null || CLASSES.contains(state.substring(0, Math.min(2, state.length())));
            }
            root = cause;
        }
        // a transaction that ended for no reason of its content ran out of time
        return root instanceof RollbackException || root instanceof QuarkusTransactionException;
    }
}
