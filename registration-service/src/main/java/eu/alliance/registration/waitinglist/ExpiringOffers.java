package eu.alliance.registration.waitinglist;

import eu.alliance.registration.capacity.Company;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Passes a place on when its offer was not taken. Any number of replicas may do so: the held session decides. */
@Singleton
class ExpiringOffers {

    private static final Logger LOG = Logger.getLogger(ExpiringOffers.class);

    private final Allotting allotting;
    private final Clock clock;

    ExpiringOffers(Allotting allotting, Clock clock) {
        this.allotting = allotting;
        this.clock = clock;
    }

    @Scheduled(every = "${alliance.offers.look-every:10s}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        var now = clock.instant();
        for (var session : QuarkusTransaction.requiringNew().call(() -> withLapsedOffers(now))) {
            try {
                QuarkusTransaction.requiringNew().run(() -> allotting.settle(Company.hold(session), now));
            } catch (RuntimeException e) {
                LOG.warnf(e, "Offers in session %s wait for the next round", session);
            }
        }
    }

    private static List<UUID> withLapsedOffers(Instant now) {
        return Panache.getEntityManager()
                .createQuery(
                        "select distinct p.sessionId from Place p where p.status = OFFERED and p.offerExpiresAt < :now",
                        UUID.class)
                .setParameter("now", now)
                .getResultList();
    }
}
