package eu.alliance.registration.letter;

import eu.alliance.registration.invitation.Invitation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Notes what has lapsed, and reminds once of what soon will. Any number of replicas may do so: the held row decides. */
@Singleton
class LapsingInvitations {

    private static final Logger LOG = Logger.getLogger(LapsingInvitations.class);

    private final Correspondence correspondence;
    private final Clock clock;
    private final Duration remindBefore;

    LapsingInvitations(
            Correspondence correspondence,
            Clock clock,
            @ConfigProperty(name = "alliance.invitations.remind-before") Duration remindBefore) {
        this.correspondence = correspondence;
        this.clock = clock;
        this.remindBefore = remindBefore;
    }

    @Scheduled(every = "{alliance.invitations.look-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        lookAt(clock.instant());
    }

    void lookAt(Instant now) {
        each(Invitation.lapsedAt(now), held -> {
            if (held.hasLapsedAt(now)) {
                held.expire(now);
            }
        });
        each(Invitation.dueForLastCall(now, remindBefore), held -> {
            if (held.isDueForLastCall(now, remindBefore)) {
                held.remind(true, now);
                correspondence.remind(held, now);
            }
        });
    }

    private static void each(List<UUID> found, Consumer<Invitation> step) {
        for (var id : found) {
            try {
                QuarkusTransaction.requiringNew().run(() -> step.accept(Invitation.hold(id)));
            } catch (RuntimeException e) {
                LOG.warnf(e, "Invitation %s waits for the next round", id);
            }
        }
    }
}
