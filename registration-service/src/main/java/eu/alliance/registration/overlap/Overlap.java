package eu.alliance.registration.overlap;

import static java.util.stream.Collectors.toMap;

import eu.alliance.registration.place.PlaceStatus;
import io.quarkus.hibernate.orm.panache.Panache;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody in two sessions at once: nobody books so, but a session that is moved may bring it about. */
public record Overlap(UUID delegateId, UUID delegationId, UUID sessionId, UUID otherSessionId) {

    private record Clash(UUID delegation, Long people) {}

    private static final String ALL = """
            from Place p join Session s on s.id = p.sessionId
                join Place q on q.delegateId = p.delegateId
                join Session t on t.id = q.sessionId
                join Booking b on b.id = p.bookingId
            where p.status in :live and q.status in :live
                and s.startsAt < t.endsAt and t.startsAt < s.endsAt""";

    /** By delegation, how many of its people are in another session while this one lasts; not those protected. */
    public static Map<UUID, Long> with(UUID session) {
        return Panache.getEntityManager()
                .createQuery("select b.delegationId, count(distinct p.delegateId) " + ALL + """
                         and s.id = :session and t.id <> s.id and not exists (
                            select 1 from ProtectedPerson x where x.delegateId = p.delegateId and x.isProtected)
                        group by b.delegationId""", Clash.class)
                .setParameter("session", session)
                .setParameter("live", PlaceStatus.LIVE)
                .getResultStream()
                .collect(toMap(Clash::delegation, Clash::people));
    }

    /** All of a summit, each pair once, behind the one that was read last. */
    static List<Overlap> at(UUID summit, String after, int limit) {
        return Panache.getEntityManager()
                .createQuery("select p.delegateId, b.delegationId, s.id, t.id " + ALL + """
                         and s.summitId = :summit and s.id < t.id
                            and concat(cast(p.delegateId as string), cast(s.id as string), cast(t.id as string)) > :after
                        order by concat(cast(p.delegateId as string), cast(s.id as string), cast(t.id as string))""", Overlap.class)
                .setParameter("summit", summit)
                .setParameter("live", PlaceStatus.LIVE)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    String key() {
        return delegateId.toString() + sessionId + otherSessionId;
    }
}
