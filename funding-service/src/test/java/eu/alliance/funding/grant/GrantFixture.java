package eu.alliance.funding.grant;

import static eu.alliance.funding.Callers.city;
import static eu.alliance.funding.Callers.officer;
import static eu.alliance.funding.application.ApplicationFixture.handedIn;
import static eu.alliance.funding.application.ApplicationFixture.screened;
import static eu.alliance.funding.assignment.EvaluationFixture.DEADLINE;
import static eu.alliance.funding.assignment.EvaluationFixture.aCallForCities;
import static eu.alliance.funding.assignment.EvaluationFixture.judged;
import static eu.alliance.funding.assignment.EvaluationFixture.scores;

import eu.alliance.funding.AdjustableClock;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;

/** Grants as they come about, from the application on. */
public final class GrantFixture {

    private GrantFixture() {}

    /** Of 500,000.00; the clock is left standing a minute after the call's deadline. */
    public static String awarded(AdjustableClock clock, UUID coordinator) {
        clock.stopAt(DEADLINE.minusSeconds(3600));
        var call = aCallForCities();
        var application = handedIn(call, coordinator, "500000.00");
        clock.stopAt(DEADLINE.plusSeconds(60));
        screened(application);
        judged(call, application, scores(25, 35, 25));
        officer().post("/v1/calls/{id}/ranking", call).then().statusCode(201);
        officer().post("/v1/calls/{id}/decision", call).then().statusCode(200);
        return city(coordinator).get("/v1/grants").path("items[0].id");
    }

    public static ValidatableResponse signing(String grant, UUID coordinator) {
        return city(coordinator)
                .body(Map.of("signatoryName", "A mayor", "office", Map.of("en", "Mayor")))
                .post("/v1/grants/{id}/signature", grant)
                .then();
    }
}
