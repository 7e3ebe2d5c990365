package eu.alliance.funding.timetable;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import eu.alliance.funding.call.Call;
import eu.alliance.platform.outbox.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Writes down that calls have closed, and tells. Every replica may do so at once: whoever holds the row first closes
 * it, the others find it closed. Nothing is kept in memory, so what fell due while nobody ran is closed at the start.
 */
@ApplicationScoped
class ClosingCalls {

    private static final Logger LOG = Logger.getLogger(ClosingCalls.class);

    private final Outbox outbox;
    private final Clock clock;

    ClosingCalls(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = SKIP)
    void closeDue() {
        var now = clock.instant();
        QuarkusTransaction.requiringNew().call(() -> due(now)).forEach(id -> close(id, now));
    }

    /** Once whoever asked has let go of what they held: those who hold a call and more held the call first. */
    void closeBeforeItIsTold(@Observes(during = TransactionPhase.AFTER_COMPLETION) Overdue overdue) {
        close(overdue.callId(), overdue.at());
    }

    private void close(UUID id, Instant now) {
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> Call.hold(id).closeIfDue(now).ifPresent(outbox::record));
        } catch (RuntimeException e) {
            LOG.warnf(e, "Call %s is closed at the next turn", id);
        }
    }

    /** The open calls whose deadline has passed. */
    private static List<UUID> due(Instant now) {
        return Call.find("select id from Call where status = OPEN and deadlineAt < ?1 order by deadlineAt", now)
                .project(UUID.class)
                .list();
    }
}
