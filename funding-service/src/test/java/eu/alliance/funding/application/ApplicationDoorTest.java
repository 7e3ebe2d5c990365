package eu.alliance.funding.application;

import static eu.alliance.funding.Callers.city;
import static eu.alliance.funding.Callers.cityEditor;
import static eu.alliance.funding.Callers.officer;
import static eu.alliance.funding.application.ApplicationFixture.aCity;
import static eu.alliance.funding.application.ApplicationFixture.begun;
import static eu.alliance.funding.application.ApplicationFixture.confirmed;
import static eu.alliance.funding.call.CallFixture.aCallWith;
import static eu.alliance.funding.call.CallFixture.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import eu.alliance.funding.AdjustableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract as an integrator who reads it closely would try it. */
@QuarkusTest
class ApplicationDoorTest {

    static final Instant DEADLINE = Instant.parse("2042-03-14T16:00:00Z");

    @Inject
    AdjustableClock clock;

    UUID coordinator = UUID.randomUUID();
    UUID partner = UUID.randomUUID();
    String application = "";

    @BeforeEach
    void begin() {
        coordinator = aCity("NL", 660_000);
        partner = aCity("NL", 90_000);
        clock.stopAt(DEADLINE.minusSeconds(3600));
        application = begun(
                opened(aCallWith("deadline", Map.of("local", "2042-03-14T17:00", "zone", "Europe/Brussels"))),
                coordinator,
                partner);
    }

    @AfterEach
    void goOn() {
        clock.goOn();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"requestedGrant\":{\"amount\":5,\"currency\":\"EUR\"}} | 400",
                "{\"requestedGrant\":{\"amount\":\"5\",\"currency\":\"EUR\"}} | 422",
                "{\"requestedGrant\":{\"amount\":\"-5.00\",\"currency\":\"EUR\"}} | 422",
                "{\"title\":\"ToNite\"} | 400",
                "{\"title\":null} | 422",
                "{\"partners\":[]} | 400",
                "{\"status\":\"SUBMITTED\"} | 400",
                "{\"evidence\":[{\"practiceId\":\"428c61d8-f559-574f-9997-b9fe00b49dc3\",\"version\":0}]} | 422"
            })
    void refusesWhatTheContractDoesNotKnow(String patch, int status) {
        patch("application/merge-patch+json", "*", patch).statusCode(status);
    }

    @Test
    void isChangedUnderItsTagOnly() {
        var tag = city(coordinator).get("/v1/applications/{id}", application).header("ETag");
        var title = "{\"title\":{\"en\":\"Anew\"}}";

        patch("application/merge-patch+json", null, title).statusCode(428);
        patch("application/merge-patch+json", "\"0-0\"", title).statusCode(412);
        patch("application/merge-patch+json", "W/" + tag, title).statusCode(412);
        patch("application/json", tag, title).statusCode(415);
        var changed = patch("application/merge-patch+json", tag, title)
                .statusCode(200)
                .extract()
                .header("ETag");
        assertThat(changed).isNotEqualTo(tag);
        patch("application/merge-patch+json", tag, title).statusCode(412);
    }

    @Test
    void isListedUnderFiltersThatItKnows() {
        city(coordinator).get("/v1/applications?colour=red").then().statusCode(400);
        city(coordinator).get("/v1/applications?limit=0").then().statusCode(400);
        city(coordinator).get("/v1/applications?status=NONE").then().statusCode(400);
        city(coordinator)
                .accept("text/csv")
                .get("/v1/applications")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/csv"));
        city(coordinator)
                .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get("/v1/applications")
                .then()
                .statusCode(200);
    }

    @Test
    void tellsADryRunWhatWouldHappenWhateverTheTime() {
        dryRun().body("wouldSucceed", is(false)).body("errors.reason", contains("MANDATE_MISSING"));
        confirmed(application, partner);
        dryRun().body("wouldSucceed", is(true)).body("errors", empty());
        clock.stopAt(DEADLINE.plusMillis(1));
        dryRun().body("wouldSucceed", is(false)).body("errors.reason", contains("DEADLINE_PASSED"));
        city(coordinator).get("/v1/applications/{id}", application).then().body("status", is("DRAFT"));
    }

    @Test
    void offersEachCallerTheMovesThatAreTheirs() {
        confirmed(application, partner);

        city(coordinator)
                .get("/v1/applications/{id}", application)
                .then()
                .body("allowedTransitions", contains("submission", "withdrawal"));
        cityEditor(coordinator).get("/v1/applications/{id}", application).then().body("allowedTransitions", empty());
        city(partner).get("/v1/applications/{id}", application).then().body("allowedTransitions", empty());
        clock.stopAt(DEADLINE.plusMillis(1));
        city(coordinator)
                .get("/v1/applications/{id}", application)
                .then()
                .body("allowedTransitions", not(hasItem("submission")));
    }

    @Test
    void goesOnWithoutAPartner() {
        var path = "/v1/applications/" + application + "/partners/";
        city(partner)
                .body(Map.of("reason", "No staff"))
                .post(path + partner + "/mandate-refusal")
                .then()
                .statusCode(200);

        city(coordinator).delete(path + partner).then().statusCode(428);
        city(coordinator)
                .header("If-Match", "\"0-0\"")
                .delete(path + partner)
                .then()
                .statusCode(412);
        city(partner).header("If-Match", "*").delete(path + partner).then().statusCode(403);
        city(UUID.randomUUID())
                .header("If-Match", "*")
                .delete(path + partner)
                .then()
                .statusCode(404);
        officer().header("If-Match", "*").delete(path + partner).then().statusCode(403);
        city(coordinator)
                .header("If-Match", "*")
                .delete(path + UUID.randomUUID())
                .then()
                .statusCode(404);
        city(coordinator)
                .header("If-Match", "*")
                .delete(path + coordinator)
                .then()
                .statusCode(409);
        city(coordinator).header("If-Match", "*").delete(path + partner).then().statusCode(204);
        city(partner).get("/v1/applications/{id}", application).then().statusCode(404);
        city(coordinator)
                .body(Map.of("cityId", partner, "role", "ASSOCIATED"))
                .post("/v1/applications/{id}/partners", application)
                .then()
                .statusCode(201)
                .body("partners[1].mandate.status", is("PENDING"));
        clock.stopAt(DEADLINE.plusMillis(1));
        city(coordinator)
                .header("If-Match", "*")
                .delete(path + partner)
                .then()
                .statusCode(409)
                .body("reason", is("DEADLINE_PASSED"));
    }

    @Test
    void letsTheCoordinatorSayHowFarItsOwnMandateGoes() {
        confirmed(application, partner);
        mandating("600000.00", "2199-12-31")
                .body("partners[0].mandate.status", is("CONFIRMED"))
                .body("partners[0].mandate.signatoryName", is("A mayor"));
        dryRun().body("wouldSucceed", is(true));

        mandating("599999.99", "2199-12-31");
        dryRun().body("errors.reason", contains("MANDATE_EXCEEDED"))
                .body("errors.pointer", contains("/partners/0/mandate/upTo"));
    }

    @Test
    void takesAMandateForItsLastDayByTheDeadlinesOwnClock() {
        confirmed(application, partner);
        mandating("600000.00", "2042-03-13");

        clock.stopAt(Instant.parse("2042-03-13T22:59:59.999Z")); // a millisecond before midnight in Brussels
        city(coordinator)
                .get("/v1/applications/{id}", application)
                .then()
                .body("partners[0].mandate.status", is("CONFIRMED"));
        dryRun().body("wouldSucceed", is(true));
        clock.stopAt(Instant.parse("2042-03-13T23:00:00Z"));
        city(coordinator)
                .get("/v1/applications/{id}", application)
                .then()
                .body("partners[0].mandate.status", is("EXPIRED"));
        dryRun().body("errors.reason", contains("MANDATE_MISSING"));
    }

    private ValidatableResponse mandating(String upTo, String validUntil) {
        return city(coordinator)
                .body(Map.of(
                        "signatoryName",
                        "A mayor",
                        "office",
                        Map.of("en", "Mayor"),
                        "upTo",
                        Map.of("amount", upTo, "currency", "EUR"),
                        "validUntil",
                        validUntil))
                .post("/v1/applications/{id}/partners/{city}/mandate", application, coordinator)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse dryRun() {
        return city(coordinator)
                .post("/v1/applications/{id}/submission?dryRun=true", application)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse patch(String type, @Nullable String tag, String patch) {
        var request = city(coordinator).contentType(type).body(patch);
        return (tag == null ? request : request.header("If-Match", tag))
                .patch("/v1/applications/{id}", application)
                .then();
    }
}
