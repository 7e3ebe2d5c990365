package eu.alliance.funding.application;

import static eu.alliance.funding.Callers.as;
import static eu.alliance.funding.Callers.city;
import static eu.alliance.funding.application.ApplicationFixture.aCity;
import static eu.alliance.funding.application.ApplicationFixture.begun;
import static eu.alliance.funding.application.ApplicationFixture.confirmed;
import static eu.alliance.funding.call.CallFixture.announced;
import static eu.alliance.funding.call.CallFixture.opened;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import eu.alliance.platform.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is refused, and the word for it. */
@QuarkusTest
class ApplicationRefusalTest {

    UUID coordinator = UUID.randomUUID();
    UUID partner = UUID.randomUUID();
    String application = "";

    @BeforeEach
    void begin() {
        coordinator = aCity("NL", 660_000);
        partner = aCity("NL", 90_000);
        application = begun(opened(), coordinator, partner);
    }

    @Test
    void saysWhoseItIsToDo() {
        var path = "/v1/applications/" + application;
        city(partner)
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{}")
                .patch(path)
                .then()
                .statusCode(403)
                .body("reason", is("COORDINATOR_ONLY"));
        city(coordinator)
                .body(Map.of("reason", "No staff"))
                .post(path + "/partners/" + partner + "/mandate-refusal")
                .then()
                .statusCode(403)
                .body("reason", is("PARTNER_ONLY"));
        city(coordinator)
                .body(Map.of("cityId", aCity("NL", 1), "role", "COORDINATOR"))
                .post(path + "/partners")
                .then()
                .statusCode(422)
                .body("reason", is("COORDINATOR_EXISTS"))
                .body("errors.pointer", contains("/role"));
        as(Tokens.user("of-no-city").roles("city-admin"))
                .get("/v1/applications")
                .then()
                .statusCode(403)
                .body("reason", is("NO_CITY"));
    }

    @Test
    void staysAsItWasWithdrawn() {
        city(coordinator)
                .post("/v1/applications/{id}/withdrawal", application)
                .then()
                .statusCode(200)
                .body("status", is("WITHDRAWN"))
                .body("allowedTransitions", empty());
        city(coordinator)
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"title\":{\"en\":\"Anew\"}}")
                .patch("/v1/applications/{id}", application)
                .then()
                .statusCode(409)
                .body("reason", is("NOT_EDITABLE"));
    }

    @Test
    void isPreparedButNotHandedInBeforeItsCallOpens() {
        application = begun(announced(), coordinator, partner);
        confirmed(application, partner);

        city(coordinator)
                .post("/v1/applications/{id}/submission?dryRun=true", application)
                .then()
                .statusCode(200)
                .body("wouldSucceed", is(false))
                .body("errors.reason", contains("CALL_NOT_OPEN"));
        city(coordinator)
                .header("Idempotency-Key", "early")
                .post("/v1/applications/{id}/submission", application)
                .then()
                .statusCode(409)
                .body("reason", is("CALL_NOT_OPEN"));
    }
}
