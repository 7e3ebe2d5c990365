package eu.alliance.funding.screening;

import static eu.alliance.funding.Callers.city;
import static eu.alliance.funding.Callers.officer;
import static eu.alliance.funding.application.ApplicationFixture.aCity;
import static eu.alliance.funding.application.ApplicationFixture.begun;
import static eu.alliance.funding.application.ApplicationFixture.confirmed;
import static eu.alliance.funding.application.ApplicationFixture.handIn;
import static eu.alliance.funding.call.CallFixture.aCallWith;
import static eu.alliance.funding.call.CallFixture.opened;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import eu.alliance.funding.AdjustableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ScreeningTest {

    static final Instant DEADLINE = Instant.parse("2042-03-14T16:00:00Z");

    @Inject
    AdjustableClock clock;

    UUID coordinator = UUID.randomUUID();
    UUID partner = UUID.randomUUID();
    String call = "";
    String application = "";

    @BeforeEach
    void handOneIn() {
        coordinator = aCity("NL", 660_000);
        partner = aCity("NL", 90_000);
        clock.stopAt(DEADLINE.minusSeconds(3600));
        call = opened(aCallWith("deadline", Map.of("local", "2042-03-14T17:00", "zone", "Europe/Brussels")));
        application = begun(call, coordinator, partner);
        confirmed(application, partner);
        handIn(application, coordinator);
    }

    // a call that was once seen past its deadline is written down as closed: no test goes back behind it
    private void close() {
        clock.stopAt(DEADLINE.plusSeconds(60));
    }

    @AfterEach
    void goOn() {
        clock.goOn();
    }

    @Test
    void findsAnApplicationAdmissibleThenEligible() {
        close();
        officer()
                .get("/v1/applications/{id}", application)
                .then()
                .body("allowedTransitions", contains("admissibility"));

        admissible(true, null)
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("status", is("ADMISSIBLE"))
                .body("allowedTransitions", contains("eligibility"));
        eligible(true, null).statusCode(200).body("status", is("ELIGIBLE"));

        admissible(true, null).statusCode(409).body("reason", is("ILLEGAL_TRANSITION"));
        eligible(false, "Too late").statusCode(409).body("reason", is("ILLEGAL_TRANSITION"));
        officer().get("/v1/calls/{id}", call).then().body("status", is("EVALUATION"));
    }

    @Test
    void judgesNobodyBeforeTheDeadlineHasPassed() {
        clock.stopAt(DEADLINE);

        admissible(true, null).statusCode(409).body("reason", is("ILLEGAL_TRANSITION"));
        officer().get("/v1/applications/{id}", application).then().body("allowedTransitions", empty());
        clock.stopAt(DEADLINE.plusMillis(1));
        admissible(true, null).statusCode(200);
    }

    @Test
    void saysWhyNot() {
        close();
        admissible(false, null).statusCode(422).body("errors[0].pointer", is("/reason"));
        admissible(false, " ").statusCode(422);
        officer()
                .body("{\"admissible\":\"yes\"}")
                .post("/v1/applications/{id}/admissibility", application)
                .then()
                .statusCode(400);
        officer()
                .body("{}")
                .post("/v1/applications/{id}/admissibility", application)
                .then()
                .statusCode(422);
        eligible(true, null).statusCode(409);
    }

    @Test
    void isTheOfficersToSay() {
        close();
        city(coordinator)
                .body(Map.of("admissible", true))
                .post("/v1/applications/{id}/admissibility", application)
                .then()
                .statusCode(403);
        officer()
                .body(Map.of("admissible", true))
                .post("/v1/applications/{id}/admissibility", UUID.randomUUID())
                .then()
                .statusCode(404);
        city(UUID.randomUUID())
                .get("/v1/applications/{id}/screening", application)
                .then()
                .statusCode(404);
    }

    @Test
    void showsWhatTheDataSayRuleByRule() {
        close();
        var tag = officer()
                .get("/v1/applications/{id}/screening", application)
                .then()
                .statusCode(200)
                .body("findings.satisfied", everyItem(is(true)))
                .body("admissibility", nullValue())
                .extract()
                .header("ETag");

        officer()
                .header("If-None-Match", tag)
                .get("/v1/applications/{id}/screening", application)
                .then()
                .statusCode(304);
    }

    @Test
    void looksAtWhatWasHandedInWhateverWasWrittenSince() {
        clock.stopAt(DEADLINE.minusSeconds(10));
        city(coordinator)
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"requestedGrant\":{\"amount\":\"9999999.99\"},\"title\":{\"en\":\"Later\"}}")
                .patch("/v1/applications/{id}", application)
                .then()
                .statusCode(200)
                .body("requestedGrant.amount", is("9999999.99"));
        close();

        officer()
                .get("/v1/applications/{id}/screening", application)
                .then()
                .body("findings.satisfied", everyItem(is(true)));
        officer()
                .get("/v1/applications/{id}", application)
                .then()
                .body("requestedGrant.amount", is("500000.00"))
                .body("title.en", is("ToNite"));
    }

    @Test
    void isAnsweredInTimeAndLookedAtAgain() {
        close();
        reply(coordinator).statusCode(409).body("reason", is("ILLEGAL_TRANSITION"));
        admissible(false, "No mandate").statusCode(200).body("status", is("INADMISSIBLE"));
        admissible(true, null).statusCode(409);

        reply(partner).statusCode(403);
        reply(UUID.randomUUID()).statusCode(404);
        clock.stopAt(clock.instant().plus(Duration.ofDays(10)));
        city(coordinator)
                .get("/v1/applications/{id}", application)
                .then()
                .body("allowedTransitions", contains("reply"));
        reply(coordinator).statusCode(200).body("allowedTransitions", empty());
        reply(coordinator).statusCode(409);
        officer()
                .get("/v1/applications/{id}/screening", application)
                .then()
                .body("reply.text", is("It was there."))
                .body("admissibility.reason", is("No mandate"))
                .body("allowedTransitions", contains("admissibility"));

        admissible(true, null).statusCode(200).body("status", is("ADMISSIBLE"));
    }

    @Test
    void isAnsweredOnceAndNotTooLate() {
        close();
        admissible(true, null).statusCode(200);
        eligible(false, "Too small").statusCode(200).body("status", is("INELIGIBLE"));

        clock.stopAt(clock.instant().plus(Duration.ofDays(10)).plusMillis(1));
        reply(coordinator).statusCode(409).body("reason", is("REPLY_TIME_PASSED"));
        clock.stopAt(clock.instant().minusMillis(1));
        reply(coordinator).statusCode(200);
        eligible(false, "Still too small").statusCode(200).body("status", is("INELIGIBLE"));
        reply(coordinator).statusCode(409).body("reason", is("ILLEGAL_TRANSITION"));
        eligible(true, null).statusCode(409);
    }

    private ValidatableResponse admissible(boolean isAdmissible, @Nullable String reason) {
        return ruling("admissible", isAdmissible, reason, "admissibility");
    }

    private ValidatableResponse eligible(boolean isEligible, @Nullable String reason) {
        return ruling("eligible", isEligible, reason, "eligibility");
    }

    private ValidatableResponse ruling(String member, boolean value, @Nullable String reason, String noun) {
        var body = new HashMap<String, @Nullable Object>(Map.of(member, value));
        if (reason != null) {
            body.put("reason", reason);
        }
        return officer()
                .body(body)
                .post("/v1/applications/{id}/" + noun, application)
                .then();
    }

    private ValidatableResponse reply(UUID city) {
        return city(city)
                .body(Map.of("text", "It was there."))
                .post("/v1/applications/{id}/reply", application)
                .then();
    }
}
