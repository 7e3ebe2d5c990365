package eu.alliance.funding.assignment;

import static eu.alliance.funding.Callers.city;
import static eu.alliance.funding.Callers.evaluator;
import static eu.alliance.funding.Callers.officer;
import static eu.alliance.funding.application.ApplicationFixture.aCity;
import static eu.alliance.funding.application.ApplicationFixture.handedIn;
import static eu.alliance.funding.application.ApplicationFixture.screened;
import static eu.alliance.funding.assignment.EvaluationFixture.DEADLINE;
import static eu.alliance.funding.assignment.EvaluationFixture.aCallForCities;
import static eu.alliance.funding.assignment.EvaluationFixture.agreeing;
import static eu.alliance.funding.assignment.EvaluationFixture.assigned;
import static eu.alliance.funding.assignment.EvaluationFixture.assigning;
import static eu.alliance.funding.assignment.EvaluationFixture.named;
import static eu.alliance.funding.assignment.EvaluationFixture.reporting;
import static eu.alliance.funding.assignment.EvaluationFixture.scores;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import eu.alliance.funding.AdjustableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EvaluationTest {

    @Inject
    AdjustableClock clock;

    UUID coordinator = UUID.randomUUID();
    String call = "";
    String application = "";

    @BeforeEach
    void handOneIn() {
        coordinator = aCity("NL", 660_000);
        clock.stopAt(DEADLINE.minusSeconds(3600));
        call = aCallForCities();
        application = handedIn(call, coordinator, "500000.00");
        clock.stopAt(DEADLINE.plusSeconds(60));
        named(call, "eva", "ivo", "una");
    }

    @AfterEach
    void goOn() {
        clock.goOn();
    }

    @Test
    void comesFromReportsToAConsensus() {
        screened(application);
        var evas = assigned(application, "eva");
        var ivos = assigned(application, "ivo");
        evaluator("eva")
                .get("/v1/my-evaluations?call=" + call)
                .then()
                .statusCode(200)
                .body("items.id", contains(evas))
                .body("items[0].applicationId", is(application))
                .body("items[0].allowedTransitions", contains("conflict-declaration", "report"));
        evaluator("eva").get("/v1/applications/{id}", application).then().statusCode(200);
        evaluator("una").get("/v1/applications/{id}", application).then().statusCode(404);
        evaluator("eva")
                .body(Map.of("conflict", false))
                .post("/v1/assignments/{id}/conflict-declaration", evas)
                .then()
                .statusCode(200)
                .body("status", is("ACCEPTED"));

        reporting(evas, "eva", scores(24, 31.5, 20)).statusCode(200).body("status", is("REPORTED"));
        agreeing(application).statusCode(409).body("reason", is("REPORTS_MISSING"));
        reporting(ivos, "ivo", scores(20, 30, 25)).statusCode(200);

        evaluator("eva")
                .body(Map.of("comments", "Agreed."))
                .post("/v1/applications/{id}/consensus", application)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("total", is("75.25"))
                .body("status", is("EVALUATED"))
                .body("reports", is(2));
        agreeing(application).statusCode(409).body("reason", is("ILLEGAL_TRANSITION"));
        reporting(evas, "eva", scores(1, 1, 1)).statusCode(409).body("reason", is("ILLEGAL_TRANSITION"));
        city(coordinator)
                .get("/v1/applications/{id}/consensus", application)
                .then()
                .statusCode(404);
    }

    @Test
    void needsAThirdWhenTwoAreFarApart() {
        screened(application);
        reporting(assigned(application, "eva"), "eva", scores(30, 40, 20)).statusCode(200);
        reporting(assigned(application, "ivo"), "ivo", scores(20, 20, 20)).statusCode(200);

        agreeing(application).statusCode(409).body("reason", is("THIRD_EVALUATION_NEEDED"));
        reporting(assigned(application, "una"), "una", scores(25, 20, 20)).statusCode(200);
        agreeing(application).statusCode(200).body("total", is("62.50"));
    }

    @Test
    void refusesScoresThatCannotBe() {
        screened(application);
        var evas = assigned(application, "eva");

        reporting(evas, "eva", Map.of("relevance", 1, "quality", 41))
                .statusCode(422)
                .body("errors.reason", hasItems("SCORE_OUT_OF_RANGE", "SCORE_MISSING"));
        reporting(evas, "eva", Map.of("relevance", "1", "quality", 1, "impact", 1))
                .statusCode(400);
        reporting(evas, "eva", List.of(1)).statusCode(400);
        evaluator("eva")
                .body("{\"scores\":{\"relevance\":null,\"quality\":1,\"impact\":1e400},\"comments\":\"x\"}")
                .post("/v1/assignments/{id}/report", evas)
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(400, 422));
        reporting(evas, "ivo", scores(1, 1, 1)).statusCode(404);
    }

    @Test
    void scoresOnlyWhatIsEligible() {
        var evas = assigned(application, "eva");

        reporting(evas, "eva", scores(1, 1, 1)).statusCode(409).body("reason", is("ILLEGAL_TRANSITION"));
        agreeing(application).statusCode(409).body("reason", is("ILLEGAL_TRANSITION"));
        evaluator("eva")
                .get("/v1/assignments/{id}", evas)
                .then()
                .body("allowedTransitions", contains("conflict-declaration"));
    }

    @Test
    void assignsAnExpertOfTheCallOnce() {
        assigned(application, "eva");

        assigning(application, "eva").statusCode(409).body("reason", is("ASSIGNMENT_EXISTS"));
        assigning(application, "nobody").statusCode(422).body("reason", is("NOT_AN_EVALUATOR"));
        assigning(UUID.randomUUID().toString(), "eva").statusCode(404);
        officer()
                .body(Map.of("username", "eva"))
                .post("/v1/calls/{id}/evaluators", call)
                .then()
                .statusCode(409)
                .body("reason", is("EVALUATOR_EXISTS"));
        officer()
                .get("/v1/calls/{id}/evaluators", call)
                .then()
                .body("items.username", containsInAnyOrder("eva", "ivo", "una"));
        evaluator("eva")
                .body(Map.of("username", "ivo"))
                .post("/v1/applications/{id}/assignments", application)
                .then()
                .statusCode(403);
    }

    @Test
    void assignsNobodyBeforeTheDeadlineHasPassed() {
        clock.stopAt(DEADLINE.minusSeconds(3600));
        var open = aCallForCities(); // the other one may be written down as closed by now
        var early = handedIn(open, coordinator, "500000.00");
        named(open, "eva");
        clock.stopAt(DEADLINE);

        assigning(early, "eva").statusCode(409).body("reason", is("ILLEGAL_TRANSITION"));
    }

    @Test
    void isGivenUpByDeclarationAndTakenBackByAnOfficer() {
        screened(application);
        var evas = assigned(application, "eva");
        var ivos = assigned(application, "ivo");
        reporting(ivos, "ivo", scores(20, 30, 25)).statusCode(200);

        evaluator("eva")
                .body(Map.of("conflict", true, "reason", "A friend works there."))
                .post("/v1/assignments/{id}/conflict-declaration", evas)
                .then()
                .statusCode(200)
                .body("status", is("CONFLICTED"))
                .body("allowedTransitions", empty());
        reporting(evas, "eva", scores(1, 1, 1)).statusCode(409).body("reason", is("CONFLICT_OF_INTEREST"));
        evaluator("eva").get("/v1/my-evaluations?call=" + call).then().body("items", empty());
        evaluator("eva").get("/v1/assignments/{id}", evas).then().statusCode(404);
        evaluator("eva").get("/v1/applications/{id}", application).then().statusCode(404);
        officer()
                .post("/v1/assignments/{id}/revocation", ivos)
                .then()
                .statusCode(200)
                .body("status", is("REVOKED"));
        evaluator("ivo").get("/v1/assignments/{id}", ivos).then().statusCode(404);
        agreeing(application).statusCode(409).body("reason", is("REPORTS_MISSING"));
    }

    @Test
    void isSharedOutEvenly() {
        var cities = List.of(aCity("NL", 1000), aCity("NL", 1000), aCity("NL", 1000));
        clock.stopAt(DEADLINE.minusSeconds(60));
        var shared = aCallForCities();
        cities.forEach(city -> handedIn(shared, city, "500000.00"));
        clock.stopAt(DEADLINE.plusSeconds(60));
        named(shared, "eva", "ivo", "una");

        officer()
                .body(Map.of("perApplication", 2))
                .post("/v1/calls/{id}/assignments", shared)
                .then()
                .statusCode(201)
                .body("items", hasSize(6))
                .body("gaps", empty());

        for (var username : List.of("eva", "ivo", "una")) {
            evaluator(username).get("/v1/my-evaluations?call=" + shared).then().body("items", hasSize(2));
        }
        officer()
                .body(Map.of("perApplication", 4))
                .post("/v1/calls/{id}/assignments", shared)
                .then()
                .statusCode(201)
                .body("items", hasSize(3))
                .body("gaps.missing", contains(1, 1, 1));
        officer().get("/v1/calls/{id}/assignments?limit=5", shared).then().body("next", notNullValue());
    }
}
