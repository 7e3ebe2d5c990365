package eu.alliance.registration.waitinglist;

import static eu.alliance.registration.Door.admin;
import static eu.alliance.registration.session.SessionFixture.aVisit;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Places of those who turn out not to come. */
@QuarkusTest
class DepartureTest {

    private ThreeCities cities = ThreeCities.NOBODY;

    @BeforeEach
    void threeCitiesCome() {
        cities = ThreeCities.come();
    }

    @Test
    void passesOnThePlacesOfAWithdrawnDelegation() {
        var visit = aVisit(cities.summit(), 1);
        var first = cities.booked(visit, 0, 0);
        var second = cities.booked(visit, 1, 0);

        admin(cities.guests(0).city())
                .post("/v1/delegations/{id}/withdrawal", cities.guests(0).delegation())
                .then()
                .statusCode(200);

        cities.stands(0, first, "CANCELLED");
        cities.stands(1, second, "CONFIRMED");
    }

    @Test
    void passesOnThePlaceOfSomebodyTakenOutOfTheDelegation() {
        var visit = aVisit(cities.summit(), 1);
        var first = cities.booked(visit, 0, 0);
        var second = cities.booked(visit, 1, 0);
        var guests = cities.guests(0);
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

        cities.stands(0, first, "CANCELLED");
        cities.stands(1, second, "CONFIRMED");
    }
}
