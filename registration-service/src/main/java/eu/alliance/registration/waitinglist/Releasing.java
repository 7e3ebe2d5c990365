package eu.alliance.registration.waitinglist;

import eu.alliance.registration.capacity.Company;
import eu.alliance.registration.capacity.PlacesChanged;
import eu.alliance.registration.capacity.SessionCancelled;
import eu.alliance.registration.delegate.Departure;
import eu.alliance.registration.place.Booking;
import eu.alliance.registration.place.Place;
import eu.alliance.registration.place.PlaceStatus;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Passes on what others give up: the places of people who do not come, and those that a new plan adds. */
@Singleton
class Releasing {

    private final Allotting allotting;

    Releasing(Allotting allotting) {
        this.allotting = allotting;
    }

    void changed(@Observes PlacesChanged change) {
        endOffersWithTheLastCall(change.company(), change.at());
        allotting.settle(change.company(), change.at());
    }

    private static void endOffersWithTheLastCall(Company company, Instant now) {
        var late = Place.offeredIn(company.ids()).stream()
                .filter(place -> place.isOfferedBeyond(lastCallOf(place, company)))
                .toList();
        late.forEach(place -> place.offerOnlyUntil(lastCallOf(place, company), now));
        Booking.changed(late.stream().map(Place::bookingId).collect(Collectors.toSet()), now);
    }

    private static Instant lastCallOf(Place place, Company company) {
        return company.session(place.sessionId()).lastCall();
    }

    void cancelled(@Observes SessionCancelled cancellation) {
        var now = cancellation.at();
        List<Place> places = Place.list(
                "sessionId = ?1 and status in ?2", cancellation.session().id(), PlaceStatus.LIVE);
        giveUp(places, now);
        allotting.settle(cancellation.company(), now);
    }

    void departed(@Observes Departure departure) {
        if (departure.delegates().isEmpty()) {
            return;
        }
        var done = new HashSet<UUID>();
        for (var session : sessionsOf(departure.delegates())) {
            if (!done.contains(session)) {
                var company = Company.hold(session);
                release(company, departure.delegates(), departure.at());
                done.addAll(company.ids());
            }
        }
    }

    private void release(Company company, Collection<UUID> delegates, Instant now) {
        List<Place> places = Place.list(
                "sessionId in ?1 and delegateId in ?2 and status in ?3", company.ids(), delegates, PlaceStatus.LIVE);
        giveUp(places, now);
        allotting.settle(company, now);
    }

    private static void giveUp(List<Place> places, Instant now) {
        places.forEach(place -> place.cancel(now));
        Booking.changed(places.stream().map(Place::bookingId).collect(Collectors.toSet()), now);
    }

    // those with pools first, as everywhere: whoever holds a pool never waits for a session that needs none
    private static List<UUID> sessionsOf(Collection<UUID> delegates) {
        return Panache.getEntityManager()
                .createQuery("""
                        select s.id from Session s
                        where s.id in (select p.sessionId from Place p
                            where p.delegateId in :delegates and p.status in :live)
                        order by s.pooled desc, s.id""", UUID.class)
                .setParameter("delegates", delegates)
                .setParameter("live", PlaceStatus.LIVE)
                .getResultList();
    }
}
