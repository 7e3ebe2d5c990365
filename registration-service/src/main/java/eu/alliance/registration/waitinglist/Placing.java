package eu.alliance.registration.waitinglist;

import eu.alliance.registration.allotment.PlacePolicy;
import eu.alliance.registration.allotment.Share;
import eu.alliance.registration.allotment.Visit;
import eu.alliance.registration.capacity.Company;
import eu.alliance.registration.place.Booking;
import eu.alliance.registration.place.BookingMode;
import eu.alliance.registration.place.Occupancy;
import eu.alliance.registration.place.Place;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** Gives places that were drawn, under the same locks and by the same rules as those that a city asks for. */
@Singleton
public class Placing {

    /** Places in one session for people of one city. */
    public record Gift(UUID session, UUID city, UUID delegation, List<UUID> delegates) {}

    private final Allotting allotting;

    Placing(Allotting allotting) {
        this.allotting = allotting;
    }

    /** Holds sessions with all that hangs together with them; what was free for those who wait is theirs then. */
    public List<Company> hold(Collection<UUID> sessions, Instant now) {
        var companies = new ArrayList<Company>();
        var done = new HashSet<UUID>();
        for (var session : inOrder(sessions)) {
            if (!done.contains(session)) {
                var company = Company.hold(session);
                allotting.settle(company, now);
                companies.add(company);
                done.addAll(company.ids());
            }
        }
        return companies;
    }

    /** What is left in sessions that are held. */
    public PlacePolicy left(List<Company> companies, Instant now) {
        var visits = new HashMap<UUID, Visit>();
        var free = new HashMap<UUID, Integer>();
        var held = new HashMap<Share, Integer>();
        for (var company : companies) {
            var policy = Occupancy.of(company.ids(), now).policy(company);
            visits.putAll(policy.visits());
            free.putAll(policy.free());
            held.putAll(policy.held());
        }
        return new PlacePolicy(visits, free, held);
    }

    /** Books what is left, in a session of one that is held. */
    public void give(Company company, Gift gift, String givenBy, Instant now) {
        var booking = new Booking(gift.session(), gift.delegation(), gift.city(), BookingMode.PARTIAL, givenBy, now);
        var joined = allotting.join(company, booking, gift.delegates(), now);
        booking.persist();
        Place.persist(joined.places());
        Place.flush();
    }

    // those with pools first, as everywhere: whoever holds a pool never waits for a session that needs none
    private static List<UUID> inOrder(Collection<UUID> sessions) {
        return Panache.getEntityManager()
                .createQuery("select s.id from Session s where s.id in :ids order by s.pooled desc, s.id", UUID.class)
                .setParameter("ids", sessions)
                .getResultList();
    }
}
