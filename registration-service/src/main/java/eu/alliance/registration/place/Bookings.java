package eu.alliance.registration.place;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What other features may ask of bookings. */
public final class Bookings {

    private record Seat(UUID session, UUID delegate) {}

    private Bookings() {}

    /** Whose people have a place in a session, are offered one or wait; those who are protected do not count. */
    public static List<UUID> delegationsIn(UUID session) {
        return Panache.getEntityManager()
                .createQuery("""
                        select distinct b.delegationId from Place p join Booking b on b.id = p.bookingId
                        where p.sessionId = :session and p.status in :live and not exists (
                            select 1 from ProtectedPerson x where x.delegateId = p.delegateId and x.isProtected)""", UUID.class)
                .setParameter("session", session)
                .setParameter("live", PlaceStatus.LIVE)
                .getResultList();
    }

    /** Who has a place, by session of a summit. */
    public static Map<UUID, Set<UUID>> confirmedAt(UUID summit) {
        return Panache.getEntityManager()
                .createQuery("""
                        select p.sessionId, p.delegateId from Place p join Session s on s.id = p.sessionId
                        where s.summitId = :summit and p.status = CONFIRMED""", Seat.class)
                .setParameter("summit", summit)
                .getResultStream()
                .collect(groupingBy(Seat::session, mapping(Seat::delegate, toSet())));
    }
}
