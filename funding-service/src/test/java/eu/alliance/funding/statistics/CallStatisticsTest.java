package eu.alliance.funding.statistics;

import static eu.alliance.funding.Callers.city;
import static eu.alliance.funding.Callers.officer;
import static eu.alliance.funding.Callers.treasurer;
import static eu.alliance.funding.application.ApplicationFixture.aCity;
import static eu.alliance.funding.call.CallFixture.euros;
import static eu.alliance.funding.call.CallFixture.opened;
import static eu.alliance.funding.grant.GrantFixture.awarded;
import static eu.alliance.funding.grant.GrantFixture.signing;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import eu.alliance.funding.AdjustableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CallStatisticsTest {

    @Inject
    AdjustableClock clock;

    @AfterEach
    void goOn() {
        clock.goOn();
    }

    @Test
    void countsApplicationsCountriesAndMoney() {
        var coordinator = aCity("NL", 660_000);
        var grant = awarded(clock, coordinator);
        String call = city(coordinator).get("/v1/grants/{id}", grant).path("callId");

        officer()
                .get("/v1/calls/{id}/statistics", call)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("status", is("DECIDED"))
                .body("applications", is(1))
                .body("byStatus.status", contains("AWARDED"))
                .body("byCountry.country", contains("NL"))
                .body("byCountry.applications", contains(1))
                .body("requested.amount", is("500000.00"))
                .body("awarded.amount", is("500000.00"))
                .body("cities", is(1))
                .body("evaluation.assigned", is(2))
                .body("evaluation.reported", is(2))
                .body("evaluation.evaluated", is(1))
                .body("evaluation.averageTotal", is("85.00"))
                .body("paid.amount", is("0.00"));
        signing(grant, coordinator).statusCode(200);
        pay(grant, "200000.00");
        officer()
                .get("/v1/calls/{id}/statistics", call)
                .then()
                .body("paid.amount", is("200000.00"))
                .body("awarded.amount", is("500000.00"));
        city(coordinator).get("/v1/calls/{id}/statistics", call).then().statusCode(403);
    }

    @Test
    void isNothingOfACallThatNobodyAnswered() {
        officer()
                .get("/v1/calls/{id}/statistics", opened())
                .then()
                .body("applications", is(0))
                .body("byStatus", empty())
                .body("cities", is(0))
                .body("evaluation.averageTotal", nullValue())
                .body("requested.amount", is("0.00"));
        officer().get("/v1/calls/{id}/statistics", UUID.randomUUID()).then().statusCode(404);
    }

    private static void pay(String grant, String amount) {
        treasurer()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("kind", "INTERIM", "amount", euros(amount)))
                .post("/v1/grants/{id}/payments", grant)
                .then()
                .statusCode(201);
    }
}
