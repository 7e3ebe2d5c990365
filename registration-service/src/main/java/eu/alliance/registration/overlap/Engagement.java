package eu.alliance.registration.overlap;

import io.quarkus.hibernate.orm.panache.Panache;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Where somebody has a place, or waits for one. */
public record Engagement(UUID delegate, UUID session, Instant startsAt, Instant endsAt) {

    public static List<Engagement> of(Collection<UUID> delegates, Instant now) {
        return Panache.getEntityManager()
                .createQuery("""
                        select p.delegateId, p.sessionId, s.startsAt, s.endsAt
                        from Place p join Session s on s.id = p.sessionId
                        where p.delegateId in :delegates
                            and (p.status in (CONFIRMED, WAITLISTED)
                                or p.status = OFFERED and p.offerExpiresAt >= :now)""", Engagement.class)
                .setParameter("delegates", delegates)
                .setParameter("now", now)
                .getResultList();
    }
}
