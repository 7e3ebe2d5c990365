package eu.alliance.registration.waitinglist;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import eu.alliance.registration.allotment.Waiting;
import eu.alliance.registration.capacity.Company;
import eu.alliance.registration.place.Booking;
import eu.alliance.registration.place.Occupancy;
import eu.alliance.registration.place.Place;
import eu.alliance.registration.place.Queue;
import eu.alliance.registration.place.Standing;
import eu.alliance.registration.session.Session;
import eu.alliance.registration.waitinglist.PlacesPassedOn.Passed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Gives free places to whoever waits, in sessions that are held. Each change that may free a place ends with it. */
@Singleton
public class Allotting {

    /** New places, and where those of them stand that wait. */
    public record Joined(List<Place> places, Standing standing) {}

    private final OfferTerms terms;
    private final Event<PlacesPassedOn> told;

    Allotting(OfferTerms terms, Event<PlacesPassedOn> told) {
        this.terms = terms;
        this.told = told;
    }

    /** Ends offers that were not taken in time, and gives free places to those next in line. */
    public void settle(Company company, Instant now) {
        seat(company, List.of(), occupancyOf(company, now), now);
    }

    /** Lines up a new booking behind all others and gives it what is free; its own places need no offer. */
    public Joined join(Company company, Booking booking, List<UUID> delegates, Instant now) {
        var occupancy = occupancyOf(company, now);
        var turn = occupancy.lastTurn();
        var places = new ArrayList<Place>();
        for (var delegate : delegates) {
            places.add(new Place(booking, delegate, ++turn, now));
        }
        var admitted = seat(company, places, occupancy, now);
        var session = booking.sessionId();
        var ahead = occupancy.waitingIn(session) - promoted(admitted, session, places);
        return new Joined(
                places, Standing.behind(ahead, places, occupancy.policy(company).after(admitted)));
    }

    private static int promoted(List<Waiting> admitted, UUID session, List<Place> newcomers) {
        var fresh = newcomers.stream().map(Place::id).collect(toSet());
        return Math.toIntExact(admitted.stream()
                .filter(group -> group.session().equals(session))
                .flatMap(group -> group.places().stream())
                .filter(place -> !fresh.contains(place))
                .count());
    }

    private static Occupancy occupancyOf(Company company, Instant now) {
        var occupancy = Occupancy.of(company.ids(), now);
        if (occupancy.total(Occupancy.Count::lapsed) > 0) {
            var lapsed = Place.lapsedIn(company.ids(), now);
            lapsed.forEach(place -> place.expire(now));
            Booking.changed(lapsed.stream().map(Place::bookingId).collect(toSet()), now);
            Place.flush(); // before the same person is booked again
        }
        return occupancy;
    }

    /** Who got a place. */
    private List<Waiting> seat(Company company, List<Place> newcomers, Occupancy occupancy, Instant now) {
        var policy = occupancy.policy(company);
        var open = company.sessions().stream()
                .filter(session -> company.givesPlaces(session, now))
                .map(Session::id)
                .filter(session -> policy.free().getOrDefault(session, 0) > 0)
                .collect(toSet());
        if (open.isEmpty()) {
            return List.of();
        }
        var line = occupancy.total(Occupancy.Count::waiting) > 0
                ? new ArrayList<>(Place.waitingIn(open))
                : new ArrayList<Place>();
        newcomers.stream().filter(place -> open.contains(place.sessionId())).forEach(line::add);
        var places = line.stream().collect(toMap(Place::id, Function.identity()));
        var admitted = policy.admitted(new Queue(line).waiting());
        var fresh = newcomers.stream().map(Place::id).collect(toSet());
        newcomers.stream().filter(place -> isAmong(admitted, place)).forEach(place -> place.confirm(now));
        promote(
                company,
                admitted.stream()
                        .filter(group -> !fresh.containsAll(group.places()))
                        .toList(),
                places,
                now);
        return admitted;
    }

    private void promote(Company company, List<Waiting> groups, Map<UUID, Place> places, Instant now) {
        var promoted = groups.stream()
                .flatMap(group -> group.places().stream())
                .flatMap(id -> Stream.ofNullable(places.get(id)))
                .toList();
        if (promoted.isEmpty()) {
            return;
        }
        var offers = terms.until(company, promoted, now);
        for (var place : promoted) {
            var until = offers.get(place.id());
            if (until == null) {
                place.confirm(now);
            } else {
                place.offer(until, now);
            }
        }
        var bookings = Booking.changed(promoted.stream().map(Place::bookingId).collect(toSet()), now).stream()
                .collect(toMap(Booking::id, Booking::delegationId));
        told.fire(new PlacesPassedOn(promoted.stream()
                .map(place -> new Passed(
                        company.session(place.sessionId()),
                        place.bookingId(),
                        Objects.requireNonNull(bookings.get(place.bookingId())),
                        place.delegateId(),
                        place.offerExpiresAt()))
                .toList()));
    }

    private static boolean isAmong(List<Waiting> admitted, Place place) {
        return admitted.stream().anyMatch(group -> group.places().contains(place.id()));
    }
}
