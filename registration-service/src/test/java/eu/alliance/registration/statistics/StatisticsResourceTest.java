package eu.alliance.registration.statistics;

import static eu.alliance.registration.Door.admin;
import static eu.alliance.registration.Door.registrar;
import static eu.alliance.registration.delegation.DelegationFixture.aSubmittedDelegation;
import static eu.alliance.registration.delegation.DelegationFixture.play;
import static eu.alliance.registration.session.SessionFixture.aVisit;
import static eu.alliance.registration.summit.SummitFixture.anOpenSummit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import eu.alliance.platform.testkit.Statements;
import eu.alliance.registration.booking.Crowd;
import eu.alliance.registration.city.CityFixture;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StatisticsResourceTest {

    private static final String STATISTICS = "/v1/summits/{id}/statistics";

    @Inject
    SessionFactory database;

    @Test
    void countsWhoComesOnceTheyAreConfirmed() {
        var sent = aSubmittedDelegation();
        registrar()
                .get(STATISTICS, sent.summit())
                .then()
                .statusCode(200)
                .body("delegations.byStatus.SUBMITTED", is(1))
                .body("delegates.total", is(0))
                .body("delegates.byRole", anEmptyMap());

        play(sent, "confirmation");
        var visit = aVisit(sent.summit(), 1);
        var delegate =
                registrar().get("/v1/delegations/{id}/delegates", sent.id()).<String>path("items[0].id");
        admin(sent.city())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"delegateIds\": [\"%s\"]}".formatted(delegate))
                .post("/v1/sessions/{id}/bookings", visit)
                .then()
                .statusCode(201);
        invitedAndTravels(sent.summit(), delegate, sent.city());
        shown(sent.summit(), badgeOf(sent.id()), "one");
        shown(sent.summit(), "unknown", "two");

        registrar()
                .get(STATISTICS, sent.summit())
                .then()
                .header("ETag", notNullValue())
                .body("delegations.total", is(1))
                .body("delegations.byStatus.CONFIRMED", is(1))
                .body("delegates.total", is(1))
                .body("delegates.byRole.MAYOR", is(1))
                .body("delegates.byCountry.DK", is(1))
                .body("delegates.byLanguage.da", is(1))
                .body("delegates.byInterpretationNeeded.en", is(1))
                .body("sessions[0].sessionId", is(visit.toString()))
                .body("sessions[0].capacity", is(1))
                .body("sessions[0].confirmed", is(1))
                .body("invitations.total", is(1))
                .body("invitations.byStatus.SENT", is(1))
                .body("travelRequests.byStatus.REQUESTED", is(1))
                .body("checkIns.admitted", is(1))
                .body("checkIns.refusedByReason.UNKNOWN_BADGE", is(1));
    }

    @Test
    void takesAsManyStatementsForManyAsForNone() {
        var summit = anOpenSummit();
        var none = statements(summit);
        Crowd.at(summit, 20, 3);
        IntStream.range(0, 5).forEach(_ -> aVisit(summit, 10));

        assertThat(statements(summit)).isEqualTo(none);
    }

    @Test
    void isForTheRegistrar() {
        var sent = aSubmittedDelegation();

        admin(sent.city()).get(STATISTICS, sent.summit()).then().statusCode(403);
        registrar().get(STATISTICS, UUID.randomUUID()).then().statusCode(404);
    }

    private long statements(UUID summit) {
        return Statements.of(
                database, () -> registrar().get(STATISTICS, summit).then().statusCode(200));
    }

    private static void invitedAndTravels(UUID summit, String delegate, UUID city) {
        registrar()
                .body("{\"cityIds\": [\"%s\"], \"language\": \"fr\"}".formatted(CityFixture.aMember()))
                .post("/v1/summits/{id}/invitations", summit)
                .then()
                .statusCode(201);
        admin(city)
                .body("""
                        {"departurePlace": "Testby H", "estimatedCost": {"amount": "500.00", "currency": "EUR"}}""")
                .post("/v1/delegates/{id}/travel-requests", delegate)
                .then()
                .statusCode(201);
    }

    private static String badgeOf(UUID delegation) {
        return registrar().get("/v1/delegations/{id}/badges", delegation).path("items[0].badge");
    }

    private static void shown(UUID summit, String badge, String nonce) {
        registrar()
                .body("{\"badge\": \"%s\", \"nonce\": \"%s\", \"at\": \"2036-11-09T08:00:00Z\"}"
                        .formatted(badge, nonce))
                .post("/v1/summits/{id}/check-ins", summit)
                .then()
                .statusCode(200);
    }
}
