package eu.alliance.registration.waitinglist;

import static eu.alliance.registration.Door.admin;
import static eu.alliance.registration.Door.anybody;
import static eu.alliance.registration.Door.registrar;
import static eu.alliance.registration.booking.Crowd.book;
import static eu.alliance.registration.booking.Crowd.cancel;
import static eu.alliance.registration.booking.Crowd.read;
import static eu.alliance.registration.session.SessionFixture.aPool;
import static eu.alliance.registration.session.SessionFixture.aVisit;
import static eu.alliance.registration.session.SessionFixture.tell;
import static eu.alliance.registration.summit.SummitFixture.anOpenSummit;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import eu.alliance.registration.Door;
import eu.alliance.registration.booking.Crowd;
import eu.alliance.registration.booking.Crowd.Guests;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What waiting lists elsewhere are known to get wrong. */
@QuarkusTest
class WaitingListTest {

    @Inject
    ExpiringOffers expiring;

    private UUID summit = new UUID(0, 0);
    private List<Guests> cities = List.of();

    @BeforeEach
    void threeCitiesCome() {
        summit = anOpenSummit();
        cities = Crowd.at(summit, 3, 3);
    }

    private String booked(UUID session, int city, int... delegates) {
        return booked(session, "PARTIAL", city, delegates);
    }

    private String booked(UUID session, String mode, int city, int... delegates) {
        var guests = cities.get(city);
        var who = java.util.Arrays.stream(delegates).mapToObj(guests::delegate).toArray(UUID[]::new);
        var answer = book(session, guests, mode, who).then().statusCode(201).extract();
        String booking = answer.path("id");
        // what they are told at once is what they read afterwards
        read(guests, booking).then().body("items", is(answer.<List<?>>path("items")));
        return booking;
    }

    private void stands(int city, String booking, String status) {
        read(cities.get(city), booking).then().body("items.status", contains(status));
    }

    private static void passes(String booking) {
        QuarkusTransaction.requiringNew()
                .run(() -> Panache.getEntityManager()
                        .createNativeQuery(
                                "update place set offer_expires_at = now() - interval '1 second' where booking_id = :b")
                        .setParameter("b", UUID.fromString(booking))
                        .executeUpdate());
    }

    @Test
    void promotesInOrderAndClosesTheGap() {
        var visit = aVisit(summit, 1);
        var first = booked(visit, 0, 0);
        var second = booked(visit, 1, 0);
        var third = booked(visit, 2, 0);
        read(cities.get(2), third).then().body("items.position", contains(2));

        cancel(cities.get(0), first).then().statusCode(200);

        stands(1, second, "CONFIRMED");
        read(cities.get(2), third)
                .then()
                .body("items.position", contains(1))
                .body("items.blockedBy", contains("CAPACITY"));
    }

    @Test
    void freesAPromotedPlaceThatIsCancelledAtOnce() {
        var visit = aVisit(summit, 1);
        var first = booked(visit, 0, 0);
        var second = booked(visit, 1, 0);
        var third = booked(visit, 2, 0);

        cancel(cities.get(0), first).then().statusCode(200);
        cancel(cities.get(1), second).then().statusCode(200);

        stands(2, third, "CONFIRMED");
        anybody().get("/v1/sessions/{id}/availability", visit).then().body("confirmed", is(1));
    }

    @Test
    void promotesNobodyAfterTheStart() {
        var visit = aVisit(summit, 1);
        var first = booked(visit, 0, 0);
        var second = booked(visit, 1, 0);
        tell(visit, "{\"startsAt\": \"2020-01-01T09:00:00Z\", \"endsAt\": \"2020-01-01T10:00:00Z\"}");

        cancel(cities.get(0), first).then().statusCode(200);

        stands(1, second, "WAITLISTED");
        anybody().get("/v1/sessions/{id}/availability", visit).then().body("available", is(1));
    }

    @Test
    void promotesNobodyAfterTheCutOff() {
        var visit = aVisit(summit, 1);
        booked(visit, 0, 0);
        var second = booked(visit, 1, 0);

        tell(visit, "{\"bookingCutOff\": \"2020-01-01T00:00:00Z\", \"capacity\": 5}");

        stands(1, second, "WAITLISTED");
    }

    @Test
    void isNotBlockedByAGroupThatNeedsOnePlaceMore() {
        var visit = aVisit(summit, 1);
        var first = booked(visit, 0, 0);
        var group = booked(visit, "ALL_OR_NOTHING", 1, 0, 1);
        var single = booked(visit, 2, 0);

        cancel(cities.get(0), first).then().statusCode(200);
        stands(2, single, "CONFIRMED");
        read(cities.get(1), group).then().body("items.position", contains(1, 2));

        tell(visit, "{\"capacity\": 3}");
        read(cities.get(1), group).then().body("items.status", contains("CONFIRMED", "CONFIRMED"));
    }

    @Test
    void evictsNobodyWhenThereIsLessRoom() {
        var visit = aVisit(summit, 3);
        var first = booked(visit, 0, 0, 1, 2);
        var second = booked(visit, 1, 0);

        tell(visit, "{\"capacity\": 1}");

        read(cities.get(0), first).then().body("items.status", contains("CONFIRMED", "CONFIRMED", "CONFIRMED"));
        anybody().get("/v1/sessions/{id}/availability", visit).then().body("available", is(0));
        Door.admin(cities.get(0).city())
                .body("{\"delegateIds\": [\"%s\"]}".formatted(cities.get(0).delegate(0)))
                .post("/v1/bookings/{id}/cancellation", first)
                .then()
                .statusCode(200)
                .body("items.status", contains("CANCELLED", "CONFIRMED", "CONFIRMED"));
        stands(1, second, "WAITLISTED");
        tell(visit, "{\"capacity\": 3}");
        stands(1, second, "CONFIRMED");
    }

    @Test
    void keepsACityToItsShare() {
        var visit = aVisit(summit, 3, ", \"maxPerCity\": 1");
        var many = booked(visit, 0, 0, 1);
        read(cities.get(0), many)
                .then()
                .body("items.status", contains("CONFIRMED", "WAITLISTED"))
                .body("items.blockedBy", contains(null, "CITY_CAP"));

        stands(1, booked(visit, 1, 0), "CONFIRMED");
        tell(visit, "{\"maxPerCity\": 2}");
        read(cities.get(0), many).then().body("items.status", contains("CONFIRMED", "CONFIRMED"));
    }

    @Test
    void sharesABusBetweenVisits() {
        aPool(summit, "bus", 1);
        var port = aVisit(summit, 5, ", \"pools\": [\"bus\"]");
        var arena = aVisit(summit, 5, ", \"pools\": [\"bus\"]");
        var first = booked(port, 0, 0);
        var second = booked(arena, 1, 0);
        read(cities.get(1), second)
                .then()
                .body("items.status", contains("WAITLISTED"))
                .body("items.blockedBy", contains("COMBINED"));

        cancel(cities.get(0), first).then().statusCode(200);

        stands(1, second, "CONFIRMED");
        var third = booked(port, 2, 0);
        stands(2, third, "WAITLISTED");
        registrar()
                .contentType(Door.MERGE_PATCH)
                .header(
                        "If-Match",
                        anybody().get("/v1/summits/{id}/pools/bus", summit).header("ETag"))
                .body("{\"capacity\": 2}")
                .patch("/v1/summits/{id}/pools/bus", summit)
                .then()
                .statusCode(200);
        stands(2, third, "CONFIRMED");
    }

    @Test
    void offersAFreedPlaceForAWhile() {
        var visit = aVisit(summit, 1, ", \"offerHours\": 8");
        var first = booked(visit, 0, 0);
        var second = booked(visit, 1, 0);
        stands(0, first, "CONFIRMED");

        cancel(cities.get(0), first).then().statusCode(200);

        read(cities.get(1), second)
                .then()
                .body("items.status", contains("OFFERED"))
                .body("items[0].offerExpiresAt", notNullValue())
                .body("allowedTransitions", contains("acceptance", "cancellation"));
        anybody()
                .get("/v1/sessions/{id}/availability", visit)
                .then()
                .body("confirmed", is(0))
                .body("available", is(0));
        admin(cities.get(1).city())
                .post("/v1/bookings/{id}/acceptance", second)
                .then()
                .statusCode(200)
                .body("items.status", contains("CONFIRMED"))
                .body("items[0].offerExpiresAt", nullValue());
    }

    @Test
    void passesAnOfferOnThatNobodyTook() {
        var visit = aVisit(summit, 1, ", \"offerHours\": 8");
        var first = booked(visit, 0, 0);
        var second = booked(visit, 1, 0);
        var third = booked(visit, 2, 0);
        cancel(cities.get(0), first).then().statusCode(200);

        passes(second);
        stands(1, second, "EXPIRED");
        admin(cities.get(1).city())
                .post("/v1/bookings/{id}/acceptance", second)
                .then()
                .statusCode(409)
                .body("reason", is("OFFER_EXPIRED"));
        expiring.look();

        stands(1, second, "EXPIRED");
        stands(2, third, "OFFERED");
    }

    @Test
    void letsSomebodyBookAgainWhoseOfferPassed() {
        var visit = aVisit(summit, 1, ", \"offerHours\": 8");
        var first = booked(visit, 0, 0);
        var second = booked(visit, 1, 0);
        cancel(cities.get(0), first).then().statusCode(200);
        passes(second);

        stands(1, booked(visit, 1, 0), "CONFIRMED");
    }

    @Test
    void passesOnThePlacesOfAWithdrawnDelegation() {
        var visit = aVisit(summit, 1);
        var first = booked(visit, 0, 0);
        var second = booked(visit, 1, 0);

        admin(cities.get(0).city())
                .post("/v1/delegations/{id}/withdrawal", cities.get(0).delegation())
                .then()
                .statusCode(200);

        stands(0, first, "CANCELLED");
        stands(1, second, "CONFIRMED");
    }

    @Test
    void passesOnThePlaceOfSomebodyTakenOutOfTheDelegation() {
        var visit = aVisit(summit, 1);
        var first = booked(visit, 0, 0);
        var second = booked(visit, 1, 0);
        var guests = cities.get(0);
        admin(guests.city())
                .body("{\"reason\": \"One is ill.\"}")
                .post("/v1/delegations/{id}/change-request", guests.delegation())
                .then()
                .statusCode(200);

        admin(guests.city())
                .header(
                        "If-Match",
                        admin(guests.city())
                                .get("/v1/delegates/{id}", guests.delegate(0))
                                .header("ETag"))
                .delete("/v1/delegates/{id}", guests.delegate(0))
                .then()
                .statusCode(204);

        stands(0, first, "CANCELLED");
        stands(1, second, "CONFIRMED");
    }
}
