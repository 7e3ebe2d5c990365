package eu.alliance.registration.booking;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What other features may ask of bookings. */
public final class Bookings {

    private record Seat(UUID session, UUID delegate) {}

    private Bookings() {}

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
