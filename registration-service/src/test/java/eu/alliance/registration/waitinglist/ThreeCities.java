package eu.alliance.registration.waitinglist;

import static eu.alliance.registration.booking.Crowd.book;
import static eu.alliance.registration.booking.Crowd.read;
import static eu.alliance.registration.summit.SummitFixture.anOpenSummit;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import eu.alliance.registration.booking.Crowd;
import eu.alliance.registration.booking.Crowd.Guests;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Three cities, each with three people at a summit that they book for. */
record ThreeCities(UUID summit, List<Guests> guests) {

    static final ThreeCities NOBODY = new ThreeCities(new UUID(0, 0), List.of());

    static ThreeCities come() {
        var summit = anOpenSummit();
        return new ThreeCities(summit, Crowd.at(summit, 3, 3));
    }

    Guests guests(int city) {
        return guests.get(city);
    }

    String booked(UUID session, int city, int... delegates) {
        return booked(session, "PARTIAL", city, delegates);
    }

    String booked(UUID session, String mode, int city, int... delegates) {
        var who = Arrays.stream(delegates).mapToObj(guests(city)::delegate).toArray(UUID[]::new);
        var answer =
                book(session, guests(city), mode, who).then().statusCode(201).extract();
        String booking = answer.path("id");
        // what they are told at once is what they read afterwards
        read(guests(city), booking).then().body("items", is(answer.<List<?>>path("items")));
        return booking;
    }

    void stands(int city, String booking, String status) {
        read(guests(city), booking).then().body("items.status", contains(status));
    }
}
