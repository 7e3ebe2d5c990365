package eu.alliance.registration.place;

import static eu.alliance.registration.place.PlaceStatus.CONFIRMED;
import static eu.alliance.registration.place.PlaceStatus.OFFERED;
import static eu.alliance.registration.place.PlaceStatus.WAITLISTED;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import eu.alliance.platform.entity.Among;
import eu.alliance.registration.allotment.PlacePolicy;
import eu.alliance.registration.allotment.Share;
import eu.alliance.registration.allotment.Visit;
import eu.alliance.registration.capacity.Company;
import eu.alliance.registration.session.Pool;
import eu.alliance.registration.session.Session;
import io.quarkus.hibernate.orm.panache.Panache;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** How many places are taken, offered and waited for, by session and city, counted in one statement. */
public record Occupancy(List<Count> counts) {

    /**
     * Places of one city in one session; a city has several of these.
     *
     * @param offered as far as the offers still hold
     * @param lapsed offers that were not taken in time
     * @param lastTurn the turn of whoever came last
     */
    public record Count(
            UUID session, UUID city, long confirmed, long offered, long lapsed, long waiting, int lastTurn) {

        int held() {
            return Math.toIntExact(confirmed + offered);
        }
    }

    /** Places that have the same status, and the same end where they are offered. */
    private record Row(
            UUID session,
            UUID city,
            PlaceStatus status,
            @Nullable Instant offerExpiresAt,
            Long places,
            Integer lastTurn) {

        private Count at(Instant now) {
            var isLapsed = offerExpiresAt != null && offerExpiresAt.isBefore(now);
            return new Count(
                    session,
                    city,
                    status == CONFIRMED ? places : 0,
                    status == OFFERED && !isLapsed ? places : 0,
                    status == OFFERED && isLapsed ? places : 0,
                    status == WAITLISTED ? places : 0,
                    lastTurn);
        }
    }

    // no instant among the parameters: with one in the sums Hibernate makes the SQL anew each time
    public static Occupancy of(Collection<UUID> sessions, Instant now) {
        var among = Among.of("p.sessionId", "sessions", sessions);
        return new Occupancy(Panache.getEntityManager()
                .createQuery(
                        """
                        select p.sessionId, p.cityId, p.status, p.offerExpiresAt, count(*), max(p.turn) from Place p
                        where p.status in (CONFIRMED, OFFERED, WAITLISTED) and\s""" + among.hql() + " group by p.sessionId, p.cityId, p.status, p.offerExpiresAt", Row.class)
                .setParameter("sessions", among.value())
                .getResultList()
                .stream()
                .map(row -> row.at(now))
                .toList());
    }

    public long total(ToLongFunction<Count> figure) {
        return counts.stream().mapToLong(figure).sum();
    }

    public int waitingIn(UUID session) {
        return counts.stream()
                .filter(count -> count.session().equals(session))
                .mapToInt(count -> Math.toIntExact(count.waiting()))
                .sum();
    }

    public int lastTurn() {
        return counts.stream().mapToInt(Count::lastTurn).max().orElse(0);
    }

    /** How many places are left in each session and pool, and what each city holds. */
    public PlacePolicy policy(Company company) {
        var visits = company.sessions().stream()
                .map(session -> new Visit(session.id(), poolsOf(session, company), session.maxPerCity()))
                .collect(toMap(Visit::session, Function.identity()));
        var free = new HashMap<UUID, Integer>();
        company.sessions()
                .forEach(session -> free.put(session.id(), session.capacity() == null ? 0 : session.capacity()));
        company.pools().forEach(pool -> free.put(pool.id(), pool.capacity()));
        var held = new HashMap<Share, Integer>();
        for (var count : counts) {
            var visit = visits.get(count.session());
            if (visit == null) {
                continue;
            }
            held.merge(new Share(count.session(), count.city()), count.held(), Integer::sum);
            free.merge(count.session(), -count.held(), Integer::sum);
            visit.pools().forEach(pool -> free.merge(pool, -count.held(), Integer::sum));
        }
        return new PlacePolicy(visits, free, held);
    }

    private static Set<UUID> poolsOf(Session session, Company company) {
        return company.pools().stream().filter(session::drawsOn).map(Pool::id).collect(toSet());
    }
}
