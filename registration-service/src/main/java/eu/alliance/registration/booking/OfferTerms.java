package eu.alliance.registration.booking;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import eu.alliance.registration.allotment.WorkingHours;
import eu.alliance.registration.city.City;
import eu.alliance.registration.session.Company;
import eu.alliance.registration.session.Session;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How long a freed place is kept for whoever is next: so many working hours of their own city hall. */
@Singleton
class OfferTerms {

    private static final ZoneId USUAL = ZoneId.of("Europe/Brussels");

    record Located(UUID city, @Nullable String zone) {}

    /** Until when each of these places is offered; those that are simply given are not in it. */
    Map<UUID, Instant> until(Company company, List<Place> places, Instant now) {
        var offered = places.stream()
                .filter(place -> company.session(place.sessionId()).offerHours() != null)
                .toList();
        if (offered.isEmpty()) {
            return Map.of();
        }
        var zones = zonesOf(offered.stream().map(Place::cityId).collect(toSet()));
        var until = new HashMap<UUID, Instant>();
        for (var place : offered) {
            var hours = new WorkingHours(zones.getOrDefault(place.cityId(), USUAL), Set.of());
            until.put(place.id(), until(company.session(place.sessionId()), hours, now));
        }
        return until;
    }

    private static Instant until(Session session, WorkingHours hours, Instant now) {
        var agreed = session.offerHours();
        var end = hours.after(now, Duration.ofHours(agreed == null ? 0 : agreed));
        return end.isBefore(session.lastCall()) ? end : session.lastCall();
    }

    private static Map<UUID, ZoneId> zonesOf(Set<UUID> cities) {
        return City.find("select c.id, c.zone from City c where c.id in ?1", cities).project(Located.class).stream()
                .collect(toMap(Located::city, city -> city.zone() == null ? USUAL : ZoneId.of(city.zone())));
    }
}
