package eu.alliance.registration.overlap;

import static java.util.stream.Collectors.toSet;

import eu.alliance.platform.entity.Among;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.FlushModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Those of a delegation for whom places are asked, and where they have some, or wait, already: in one statement. */
public record Applicants(Set<UUID> members, List<Engagement> engagements) {

    public static final Applicants NOBODY = new Applicants(Set.of(), List.of());

    private record Row(
            UUID delegate,
            @Nullable UUID session,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt) {

        private Stream<Engagement> engagement() {
            return session == null || startsAt == null || endsAt == null
                    ? Stream.of()
                    : Stream.of(new Engagement(delegate, session, startsAt, endsAt));
        }
    }

    public static Applicants of(UUID delegation, Collection<UUID> delegates, Instant now) {
        var among = Among.of("d.id", "delegates", delegates);
        var rows = Panache.getEntityManager()
                .createQuery("""
                        select d.id, s.id, s.startsAt, s.endsAt from Delegate d
                        left join Place p on p.delegateId = d.id
                            and (p.status in (CONFIRMED, WAITLISTED)
                                or p.status = OFFERED and p.offerExpiresAt >= :now)
                        left join Session s on s.id = p.sessionId
                        where d.delegationId = :delegation and\s""" + among.hql(), Row.class)
                .setParameter("delegation", delegation)
                .setParameter("delegates", among.value())
                .setParameter("now", now)
                .setFlushMode(FlushModeType.COMMIT) // nothing is booked yet: what is held need not be compared
                .getResultList();
        return new Applicants(
                rows.stream().map(Row::delegate).collect(toSet()),
                rows.stream().flatMap(Row::engagement).toList());
    }
}
