package eu.alliance.registration.summit;

import static eu.alliance.registration.Door.MERGE_PATCH;
import static eu.alliance.registration.Door.admin;
import static eu.alliance.registration.Door.anybody;
import static eu.alliance.registration.Door.registrar;
import static eu.alliance.registration.summit.SummitFixture.aDraft;
import static eu.alliance.registration.summit.SummitFixture.played;
import static eu.alliance.registration.summit.SummitFixture.proposal;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import eu.alliance.registration.city.CityFixture;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SummitResourceTest {

    @Test
    void isNobodyElsesBeforeItsAnnouncement() {
        var summit = aDraft();

        anybody().get("/v1/summits/{id}", summit).then().statusCode(404);
        anybody()
                .get("/v1/summits?updatedSince=2020-01-01T00:00:00Z&limit=200")
                .then()
                .body("items.id", not(hasItem(summit.toString())));
        registrar().get("/v1/summits/{id}", summit).then().statusCode(200).body("status", is("DRAFT"));

        played(summit, "announcement");

        anybody().get("/v1/summits/{id}", summit).then().statusCode(200).body("status", is("ANNOUNCED"));
    }

    @Test
    void saysUntilWhenInLocalTimeAndInstant() {
        registrar()
                .get("/v1/summits/{id}", aDraft())
                .then()
                .body("registrationDeadline.local", is("2036-10-01T17:00"))
                .body("registrationDeadline.zone", is("Europe/Amsterdam"))
                .body("registrationDeadline.instant", is("2036-10-01T15:00:00Z"));
    }

    @Test
    void goesThroughItsLifeInOrder() {
        var summit = aDraft();

        registrar()
                .post("/v1/summits/{id}/start", summit)
                .then()
                .statusCode(409)
                .body("reason", is("ILLEGAL_TRANSITION"));
        registrar()
                .post("/v1/summits/{id}/announcement", summit)
                .then()
                .statusCode(200)
                .body("allowedTransitions", containsInAnyOrder("registration-opening", "cancellation"));
        played(summit, "registration-opening", "registration-closing", "start", "conclusion");
        registrar().post("/v1/summits/{id}/cancellation", summit).then().statusCode(409);
        registrar().get("/v1/summits/{id}", summit).then().body("allowedTransitions", empty());
    }

    @Test
    void isPlannedAnewUnderItsTag() {
        var summit = aDraft();
        var tag = registrar().get("/v1/summits/{id}", summit).header("ETag");

        registrar()
                .contentType(MERGE_PATCH)
                .header("If-Match", tag)
                .body("{\"venue\": null, \"limits\": {\"delegates\": 6}}")
                .patch("/v1/summits/{id}", summit)
                .then()
                .statusCode(200)
                .body("venue", is((String) null))
                .body("limits.delegates", is(6))
                .body("limits.elected", is(2));
        registrar()
                .contentType(MERGE_PATCH)
                .header("If-Match", tag)
                .body("{\"venue\": \"Elsewhere\"}")
                .patch("/v1/summits/{id}", summit)
                .then()
                .statusCode(412);
        registrar()
                .contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body("{\"status\": \"CONCLUDED\"}")
                .patch("/v1/summits/{id}", summit)
                .then()
                .statusCode(400);
    }

    @Test
    void namesWhatContradictsItself() {
        var plan = proposal(LocalDateTime.of(2036, 12, 1, 17, 0))
                .replace("2036-11-10", "2036-11-08")
                .replaceAll("\"hostCityId\": \"[^\"]+\"", "\"hostCityId\": \"" + UUID.randomUUID() + "\"");

        registrar()
                .body(plan)
                .post("/v1/summits")
                .then()
                .statusCode(422)
                .body("errors.reason", contains("ENDS_BEFORE_START", "DEADLINE_AFTER_END", "UNKNOWN_CITY"));
    }

    @Test
    void takesNoTimeThatClocksSkipOrRepeat() {
        refuses(proposal(LocalDateTime.of(2036, 3, 30, 2, 30)), "/registrationDeadline/local");
        refuses(proposal(LocalDateTime.of(2036, 10, 26, 2, 30)), "/registrationDeadline/local");
        refuses(
                proposal(LocalDateTime.of(2036, 10, 1, 17, 0)).replace("\"Europe/Amsterdam\"}", "\"CET\"}"),
                "/registrationDeadline/zone");
    }

    private static void refuses(String proposal, String pointer) {
        registrar().body(proposal).post("/v1/summits").then().statusCode(422).body("errors.pointer", contains(pointer));
    }

    @Test
    void isTheRegistrarsToPlan() {
        var city = CityFixture.aMember();

        anybody().body("{}").post("/v1/summits").then().statusCode(401);
        admin(city).body("{}").post("/v1/summits").then().statusCode(403);
        admin(city).post("/v1/summits/{id}/announcement", aDraft()).then().statusCode(403);
        registrar()
                .post("/v1/summits/{id}/announcement", UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void takesNoLimitForGranted() {
        refuses(proposal(LocalDateTime.of(2036, 10, 1, 17, 0)).replace("\"elected\": 2, ", ""), "/limits/elected");
    }
}
