package eu.alliance.registration.waitinglist;

import static java.util.stream.Collectors.toSet;

import eu.alliance.registration.allotment.WorkingHours;
import eu.alliance.registration.calendar.WorkingCalendars;
import eu.alliance.registration.capacity.Company;
import eu.alliance.registration.place.Place;
import eu.alliance.registration.session.Session;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** How long a freed place is kept for whoever is next: so many working hours of their own city hall. */
@Singleton
class OfferTerms {

    private final WorkingCalendars calendars;

    OfferTerms(WorkingCalendars calendars) {
        this.calendars = calendars;
    }

    /** Until when each of these places is offered; those that are simply given are not in it. */
    Map<UUID, Instant> until(Company company, List<Place> places, Instant now) {
        var offered = places.stream()
                .filter(place -> company.session(place.sessionId()).offerHours() != null)
                .toList();
        if (offered.isEmpty()) {
            return Map.of();
        }
        var hours = calendars.of(offered.stream().map(Place::cityId).collect(toSet()), now);
        var until = new HashMap<UUID, Instant>();
        for (var place : offered) {
            var ofItsCity = Objects.requireNonNull(hours.get(place.cityId()));
            until.put(place.id(), until(company.session(place.sessionId()), ofItsCity, now));
        }
        return until;
    }

    private static Instant until(Session session, WorkingHours hours, Instant now) {
        var agreed = session.offerHours();
        var end = hours.after(now, Duration.ofHours(agreed == null ? 0 : agreed));
        return end.isBefore(session.lastCall()) ? end : session.lastCall();
    }
}
