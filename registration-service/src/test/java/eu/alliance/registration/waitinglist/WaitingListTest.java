package eu.alliance.registration.waitinglist;

import static eu.alliance.registration.Door.anybody;
import static eu.alliance.registration.Door.registrar;
import static eu.alliance.registration.booking.Crowd.cancel;
import static eu.alliance.registration.booking.Crowd.read;
import static eu.alliance.registration.session.SessionFixture.aPool;
import static eu.alliance.registration.session.SessionFixture.aVisit;
import static eu.alliance.registration.session.SessionFixture.tell;
import static eu.alliance.registration.summit.SummitFixture.played;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import eu.alliance.registration.Door;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What waiting lists elsewhere are known to get wrong. */
@QuarkusTest
class WaitingListTest {

    private ThreeCities cities = ThreeCities.NOBODY;

    @BeforeEach
    void threeCitiesCome() {
        cities = ThreeCities.come();
    }

    @Test
    void promotesInOrderAndClosesTheGap() {
        var visit = aVisit(cities.summit(), 1);
        var first = cities.booked(visit, 0, 0);
        var second = cities.booked(visit, 1, 0);
        var third = cities.booked(visit, 2, 0);
        read(cities.guests(2), third).then().body("items.position", contains(2));

        cancel(cities.guests(0), first).then().statusCode(200);

        cities.stands(1, second, "CONFIRMED");
        read(cities.guests(2), third)
                .then()
                .body("items.position", contains(1))
                .body("items.blockedBy", contains("CAPACITY"));
    }

    @Test
    void freesAPromotedPlaceThatIsCancelledAtOnce() {
        var visit = aVisit(cities.summit(), 1);
        var first = cities.booked(visit, 0, 0);
        var second = cities.booked(visit, 1, 0);
        var third = cities.booked(visit, 2, 0);

        cancel(cities.guests(0), first).then().statusCode(200);
        cancel(cities.guests(1), second).then().statusCode(200);

        cities.stands(2, third, "CONFIRMED");
        anybody().get("/v1/sessions/{id}/availability", visit).then().body("confirmed", is(1));
    }

    @Test
    void promotesNobodyAfterTheStart() {
        var visit = aVisit(cities.summit(), 1);
        var first = cities.booked(visit, 0, 0);
        var second = cities.booked(visit, 1, 0);
        tell(visit, "{\"startsAt\": \"2020-01-01T09:00:00Z\", \"endsAt\": \"2020-01-01T10:00:00Z\"}");

        cancel(cities.guests(0), first).then().statusCode(200);

        cities.stands(1, second, "WAITLISTED");
        anybody().get("/v1/sessions/{id}/availability", visit).then().body("available", is(1));
    }

    @Test
    void promotesNobodyAfterTheCutOff() {
        var visit = aVisit(cities.summit(), 1);
        cities.booked(visit, 0, 0);
        var second = cities.booked(visit, 1, 0);

        tell(visit, "{\"bookingCutOff\": \"2020-01-01T00:00:00Z\", \"capacity\": 5}");

        cities.stands(1, second, "WAITLISTED");
    }

    @Test
    void promotesNobodyToASummitThatIsCalledOff() {
        var visit = aVisit(cities.summit(), 1);
        var first = cities.booked(visit, 0, 0);
        var second = cities.booked(visit, 1, 0);
        played(cities.summit(), "cancellation");
        cancel(cities.guests(0), first).then().statusCode(200);
        cities.stands(1, second, "WAITLISTED");
        tell(visit, "{\"capacity\": 5}");
        cities.stands(1, second, "WAITLISTED");
    }

    @Test
    void isNotBlockedByAGroupThatNeedsOnePlaceMore() {
        var visit = aVisit(cities.summit(), 1);
        var first = cities.booked(visit, 0, 0);
        var group = cities.booked(visit, "ALL_OR_NOTHING", 1, 0, 1);
        var single = cities.booked(visit, 2, 0);

        cancel(cities.guests(0), first).then().statusCode(200);
        cities.stands(2, single, "CONFIRMED");
        read(cities.guests(1), group).then().body("items.position", contains(1, 2));

        tell(visit, "{\"capacity\": 3}");
        read(cities.guests(1), group).then().body("items.status", contains("CONFIRMED", "CONFIRMED"));
    }

    @Test
    void evictsNobodyWhenThereIsLessRoom() {
        var visit = aVisit(cities.summit(), 3);
        var first = cities.booked(visit, 0, 0, 1, 2);
        var second = cities.booked(visit, 1, 0);

        tell(visit, "{\"capacity\": 1}");

        read(cities.guests(0), first).then().body("items.status", contains("CONFIRMED", "CONFIRMED", "CONFIRMED"));
        anybody().get("/v1/sessions/{id}/availability", visit).then().body("available", is(0));
        Door.admin(cities.guests(0).city())
                .body("{\"delegateIds\": [\"%s\"]}".formatted(cities.guests(0).delegate(0)))
                .post("/v1/bookings/{id}/cancellation", first)
                .then()
                .statusCode(200)
                .body("items.status", contains("CANCELLED", "CONFIRMED", "CONFIRMED"));
        cities.stands(1, second, "WAITLISTED");
        tell(visit, "{\"capacity\": 3}");
        cities.stands(1, second, "CONFIRMED");
    }

    @Test
    void keepsACityToItsShare() {
        var visit = aVisit(cities.summit(), 3, ", \"maxPerCity\": 1");
        var many = cities.booked(visit, 0, 0, 1);
        read(cities.guests(0), many)
                .then()
                .body("items.status", contains("CONFIRMED", "WAITLISTED"))
                .body("items.blockedBy", contains(null, "CITY_CAP"));

        cities.stands(1, cities.booked(visit, 1, 0), "CONFIRMED");
        tell(visit, "{\"maxPerCity\": 2}");
        read(cities.guests(0), many).then().body("items.status", contains("CONFIRMED", "CONFIRMED"));
    }

    @Test
    void sharesABusBetweenVisits() {
        aPool(cities.summit(), "bus", 1);
        var port = aVisit(cities.summit(), 5, ", \"pools\": [\"bus\"]");
        var arena = aVisit(cities.summit(), 5, ", \"pools\": [\"bus\"]");
        var first = cities.booked(port, 0, 0);
        var second = cities.booked(arena, 1, 0);
        read(cities.guests(1), second)
                .then()
                .body("items.status", contains("WAITLISTED"))
                .body("items.blockedBy", contains("COMBINED"));

        cancel(cities.guests(0), first).then().statusCode(200);

        cities.stands(1, second, "CONFIRMED");
        var third = cities.booked(port, 2, 0);
        cities.stands(2, third, "WAITLISTED");
        registrar()
                .contentType(Door.MERGE_PATCH)
                .header(
                        "If-Match",
                        anybody()
                                .get("/v1/summits/{id}/pools/bus", cities.summit())
                                .header("ETag"))
                .body("{\"capacity\": 2}")
                .patch("/v1/summits/{id}/pools/bus", cities.summit())
                .then()
                .statusCode(200);
        cities.stands(2, third, "CONFIRMED");
    }
}
