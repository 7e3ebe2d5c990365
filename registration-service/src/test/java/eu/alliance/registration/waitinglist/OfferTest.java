package eu.alliance.registration.waitinglist;

import static eu.alliance.registration.Door.admin;
import static eu.alliance.registration.Door.anybody;
import static eu.alliance.registration.booking.Crowd.cancel;
import static eu.alliance.registration.booking.Crowd.read;
import static eu.alliance.registration.session.SessionFixture.aVisit;
import static eu.alliance.registration.session.SessionFixture.tell;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Places that are offered for a while. */
@QuarkusTest
class OfferTest {

    @Inject
    ExpiringOffers expiring;

    private ThreeCities cities = ThreeCities.NOBODY;

    @BeforeEach
    void threeCitiesCome() {
        cities = ThreeCities.come();
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
    void offersAFreedPlaceForAWhile() {
        var visit = aVisit(cities.summit(), 1, ", \"offerHours\": 8");
        var first = cities.booked(visit, 0, 0);
        var second = cities.booked(visit, 1, 0);
        cities.stands(0, first, "CONFIRMED");

        cancel(cities.guests(0), first).then().statusCode(200);

        read(cities.guests(1), second)
                .then()
                .body("items.status", contains("OFFERED"))
                .body("items[0].offerExpiresAt", notNullValue())
                .body("allowedTransitions", contains("acceptance", "cancellation"));
        anybody()
                .get("/v1/sessions/{id}/availability", visit)
                .then()
                .body("confirmed", is(0))
                .body("available", is(0));
        admin(cities.guests(1).city())
                .post("/v1/bookings/{id}/acceptance", second)
                .then()
                .statusCode(200)
                .body("items.status", contains("CONFIRMED"))
                .body("items[0].offerExpiresAt", nullValue());
    }

    @Test
    void passesAnOfferOnThatNobodyTook() {
        var visit = aVisit(cities.summit(), 1, ", \"offerHours\": 8");
        var first = cities.booked(visit, 0, 0);
        var second = cities.booked(visit, 1, 0);
        var third = cities.booked(visit, 2, 0);
        cancel(cities.guests(0), first).then().statusCode(200);

        passes(second);
        cities.stands(1, second, "EXPIRED");
        admin(cities.guests(1).city())
                .post("/v1/bookings/{id}/acceptance", second)
                .then()
                .statusCode(409)
                .body("reason", is("OFFER_EXPIRED"));
        expiring.look();

        cities.stands(1, second, "EXPIRED");
        cities.stands(2, third, "OFFERED");
    }

    @Test
    void offersNothingBeyondTheLastCallOfAVisitThatIsMovedForward() {
        var visit = aVisit(cities.summit(), 1, ", \"offerHours\": 8");
        var first = cities.booked(visit, 0, 0);
        var second = cities.booked(visit, 1, 0);
        cancel(cities.guests(0), first).then().statusCode(200);
        cities.stands(1, second, "OFFERED");
        tell(visit, "{\"startsAt\": \"2020-01-01T09:00:00Z\", \"endsAt\": \"2020-01-01T10:00:00Z\"}");
        cities.stands(1, second, "EXPIRED");
        admin(cities.guests(1).city())
                .post("/v1/bookings/{id}/acceptance", second)
                .then()
                .statusCode(409)
                .body("reason", is("OFFER_EXPIRED"));
    }

    @Test
    void letsSomebodyBookAgainWhoseOfferPassed() {
        var visit = aVisit(cities.summit(), 1, ", \"offerHours\": 8");
        var first = cities.booked(visit, 0, 0);
        var second = cities.booked(visit, 1, 0);
        cancel(cities.guests(0), first).then().statusCode(200);
        passes(second);

        cities.stands(1, cities.booked(visit, 1, 0), "CONFIRMED");
    }
}
