package eu.alliance.platform.entity;

import eu.alliance.platform.problem.Problem;
import eu.alliance.platform.problem.ProblemMappers;
import eu.alliance.platform.problem.Refusal;
import io.vertx.ext.web.RoutingContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * What the database says no to. A unique constraint is named by the reason it is refused with, and decides the race
 * that a check before it cannot; a database that is away is a 503.
 */
public class StorageProblems {

    private static final Logger LOG = Logger.getLogger(StorageProblems.class);
    private static final String UNIQUE_VIOLATION = "23505";
    // connection, rolled back, resources, operator intervention: try again
    private static final Set<String> AWAY = Set.of("08", "40", "53", "55", "57");

    private final ProblemMappers problems;

    StorageProblems(ProblemMappers problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper({PersistenceException.class, RollbackException.class, IllegalStateException.class})
    public RestResponse<Problem> refusal(Exception failure, RoutingContext exchange) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException broken
                    && UNIQUE_VIOLATION.equals(broken.getSQLState())
                    && broken.getConstraintName() != null) {
                var reason = broken.getConstraintName().toUpperCase(Locale.ROOT);
                return problems.refusal(Refusal.conflict(reason, "Another one has it already."), exchange);
            }
            if (cause instanceof SQLException sql && isAway(sql.getSQLState())) {
                LOG.warnf("The database is away: %s", sql.getMessage());
                return problems.refusal(
                        Refusal.of(Refusal.Kind.UNAVAILABLE, "STORAGE_UNAVAILABLE", "Try again in a moment."),
                        exchange);
            }
        }
        return problems.failure(failure, exchange);
    }

    private static boolean isAway(String state) {
        return state == null || AWAY.contains(state.substring(0, 2));
    }
}
