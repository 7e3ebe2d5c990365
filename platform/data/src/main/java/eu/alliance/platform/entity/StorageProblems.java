package eu.alliance.platform.entity;

import eu.alliance.platform.problem.Problem;
import eu.alliance.platform.problem.ProblemMappers;
import eu.alliance.platform.problem.Refusal;
import io.quarkus.arc.ArcUndeclaredThrowableException;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.vertx.ext.web.RoutingContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import java.util.Locale;
import java.util.Map;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * What the database says no to. A constraint is named by the reason it is refused with, and decides the race that a
 * check before it cannot: a unique one, or a foreign key whose row is still needed. One that bears PostgreSQL's own name
 * is a fault of ours; a database that is away is a 503.
 */
public class StorageProblems {

    private static final Logger LOG = Logger.getLogger(StorageProblems.class);
    private static final Map<String, String> DETAILS =
            Map.of("23505", "Another one has it already.", "23503", "Something else needs it.");
    private static final String UNNAMED = "_fkey";

    private final ProblemMappers problems;

    StorageProblems(ProblemMappers problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper({
        PersistenceException.class,
        RollbackException.class,
        QuarkusTransactionException.class,
        IllegalStateException.class,
        ArcUndeclaredThrowableException.class // how a method's own interceptor reports a failed commit
    })
    public RestResponse<Problem> refusal(Exception failure, RoutingContext exchange) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException broken) {
                var name = broken.getConstraintName();
                var detail = DETAILS.get(String.valueOf(broken.getSQLState()));
                if (name != null && detail != null && !name.endsWith(UNNAMED)) {
                    return problems.refusal(Refusal.conflict(name.toUpperCase(Locale.ROOT), detail), exchange);
                }
            }
        }
        if (Transience.of(failure)) {
            LOG.warnf("The database is away: %s", failure);
            return problems.refusal(
                    Refusal.of(Refusal.Kind.UNAVAILABLE, "STORAGE_UNAVAILABLE", "Try again in a moment."), exchange);
        }
        return problems.failure(failure, exchange);
    }
}
