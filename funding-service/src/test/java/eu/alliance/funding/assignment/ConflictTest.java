package eu.alliance.funding.assignment;

import static eu.alliance.funding.Callers.city;
import static eu.alliance.funding.Callers.evaluator;
import static eu.alliance.funding.Callers.evaluatorOf;
import static eu.alliance.funding.Callers.officer;
import static eu.alliance.funding.application.ApplicationFixture.aCity;
import static eu.alliance.funding.application.ApplicationFixture.handedIn;
import static eu.alliance.funding.application.ApplicationFixture.screened;
import static eu.alliance.funding.assignment.ConflictFixture.adopted;
import static eu.alliance.funding.assignment.ConflictFixture.anApplicationIn;
import static eu.alliance.funding.assignment.ConflictFixture.handedInWith;
import static eu.alliance.funding.assignment.EvaluationFixture.DEADLINE;
import static eu.alliance.funding.assignment.EvaluationFixture.aCallForCities;
import static eu.alliance.funding.assignment.EvaluationFixture.agreeing;
import static eu.alliance.funding.assignment.EvaluationFixture.assigned;
import static eu.alliance.funding.assignment.EvaluationFixture.assigning;
import static eu.alliance.funding.assignment.EvaluationFixture.named;
import static eu.alliance.funding.assignment.EvaluationFixture.practiceOf;
import static eu.alliance.funding.assignment.EvaluationFixture.reporting;
import static eu.alliance.funding.assignment.EvaluationFixture.scores;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import eu.alliance.funding.AdjustableClock;
import eu.alliance.funding.conflict.Interest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class ConflictTest {

    @Inject
    AdjustableClock clock;

    UUID home = UUID.randomUUID();
    String call = "";
    String expert = "";

    @BeforeEach
    void open() {
        home = aCity("LV", 600_000);
        clock.stopAt(DEADLINE.minusSeconds(360_000));
        call = aCallForCities();
        expert = "expert-of-" + home;
        named(call, expert);
        evaluatorOf(home, expert).get("/v1/my-evaluations").then().statusCode(200); // from now on their city is known
    }

    @AfterEach
    void goOn() {
        clock.goOn();
    }

    @ParameterizedTest
    @EnumSource
    void isFoundBeforeTheyAreAsked(Interest interest) {
        var application = anApplicationIn(interest, call, home, clock);
        clock.stopAt(DEADLINE.plusSeconds(60));

        assigning(application, expert)
                .statusCode(409)
                .body("reason", is("CONFLICT_OF_INTEREST"))
                .body("conflicts", contains(interest.name()));
        officer()
                .body(Map.of("perApplication", 1))
                .post("/v1/calls/{id}/assignments", call)
                .then()
                .statusCode(201)
                .body("items.findAll { it.applicationId == '%s' }".formatted(application), empty());
    }

    @ParameterizedTest
    @EnumSource
    void endsTheTaskOfWhoeverTurnsOutToHaveIt(Interest interest) {
        var application = anApplicationIn(interest, call, home, clock);
        clock.stopAt(DEADLINE.plusSeconds(60));
        screened(application);
        expert = "stranger-" + home; // nobody knows where they are at home
        named(call, expert, "other-" + home);
        var assignment = assigned(application, expert);
        reporting(assigned(application, "other-" + home), "other-" + home, scores(20, 30, 25))
                .statusCode(200);
        reporting(assignment, expert, scores(30, 30, 30)).statusCode(200);

        isHidden(assignment, application); // from their own token with its city

        officer()
                .get("/v1/assignments/{id}", assignment)
                .then()
                .statusCode(200)
                .body("conflicts", contains(interest.name()));
        officer()
                .get("/v1/applications/{id}/assignments", application)
                .then()
                .body("items.find { it.id == '%s' }.conflicts".formatted(assignment), contains(interest.name()));
        agreeing(application).statusCode(200).body("reports", is(1)).body("total", is("75.00"));
    }

    @Test
    void staysWithWhatWasHandedInWhenTheCityLeavesItsConsortium() {
        var other = aCity("NL", 660_000);
        var beside = handedInWith(home, call, other);
        city(other)
                .header("If-Match", "*")
                .delete("/v1/applications/{id}/partners/{city}", beside, home)
                .then()
                .statusCode(204);
        var application = handedIn(call, aCity("NL", 1000), "500000.00");
        clock.stopAt(DEADLINE.plusSeconds(60));

        assigning(application, expert).statusCode(409).body("conflicts", contains("APPLICANT_TO_SAME_CALL"));
        assigning(beside, expert).statusCode(409).body("conflicts", contains("PARTNER"));
    }

    @Test
    void endsWithTheGrantThatWasShared() {
        var application = anApplicationIn(Interest.RUNNING_JOINT_GRANT, call, home, clock);
        clock.stopAt(DEADLINE.plusSeconds(60));
        String grant = city(home).get("/v1/grants").path("items[0].id");

        officer().post("/v1/grants/{id}/closing", grant).then().statusCode(200);

        assigning(application, expert).statusCode(201);
    }

    @Test
    void findsNothingAgainstAnyoneElse() {
        handedIn(aCallForCities(), home, "500000.00");
        var practice = practiceOf(UUID.randomUUID());
        adopted(practice, home, "ABANDONED");
        adopted(practiceOf(UUID.randomUUID()), home, "IN_USE");
        var application = handedIn(call, aCity("NL", 1000), "500000.00", List.of(practice));
        clock.stopAt(DEADLINE.plusSeconds(60));

        assigning(application, expert).statusCode(201);
    }

    @Test
    void goesByTheCityThatAnOfficerNames() {
        var application = handedIn(call, home, "500000.00");
        officer()
                .body(Map.of("username", "quiet-" + home, "cityId", home))
                .post("/v1/calls/{id}/evaluators", call)
                .then()
                .statusCode(201)
                .body("homeCityIds", contains(home.toString()));
        officer()
                .body(Map.of("username", "lost-" + home, "cityId", UUID.randomUUID()))
                .post("/v1/calls/{id}/evaluators", call)
                .then()
                .statusCode(422)
                .body("reason", is("UNKNOWN_CITY"));
        clock.stopAt(DEADLINE.plusSeconds(60));

        assigning(application, "quiet-" + home).statusCode(409).body("reason", is("CONFLICT_OF_INTEREST"));
    }

    @Test
    void findsWhatArisesAfterTheAssignmentAndHidesIt() {
        var practice = practiceOf(UUID.randomUUID());
        var application = handedIn(call, aCity("NL", 1000), "500000.00", List.of(practice));
        clock.stopAt(DEADLINE.plusSeconds(60));
        screened(application);
        named(call, "other-" + home);
        var assignment = assigned(application, expert);
        reporting(assigned(application, "other-" + home), "other-" + home, scores(20, 30, 25))
                .statusCode(200);
        report(assignment, 200);
        seen(assignment, application, 200);

        adopted(practice, home, "EXPLORING");

        isHidden(assignment, application);
        officer()
                .get("/v1/assignments/{id}", assignment)
                .then()
                .statusCode(200)
                .body("conflicts", contains("EVIDENCE_ADOPTER"));
        agreeing(application).statusCode(200).body("reports", is(1)).body("total", is("75.00"));
    }

    @Test
    void isNotEscapedByATokenWithoutTheCity() {
        var application = handedIn(call, home, "500000.00");
        clock.stopAt(DEADLINE.plusSeconds(60));
        evaluator(expert).get("/v1/my-evaluations").then().statusCode(200);

        assigning(application, expert).statusCode(409);
    }

    @Test
    void countsAtOnceWhenTheCityIsFirstSeenAtTheReport() {
        var application = handedIn(call, home, "500000.00");
        clock.stopAt(DEADLINE.plusSeconds(60));
        screened(application);
        named(call, "new-" + home);
        var assignment = assigned(application, "new-" + home);

        evaluatorOf(home, "new-" + home)
                .body(Map.of("scores", scores(30, 40, 30), "comments", "Ours."))
                .post("/v1/assignments/{id}/report", assignment)
                .then()
                .statusCode(409)
                .body("reason", is("CONFLICT_OF_INTEREST"));
        evaluatorOf(home, "new-" + home)
                .get("/v1/assignments/{id}", assignment)
                .then()
                .statusCode(404);
        officer().get("/v1/assignments/{id}", assignment).then().body("conflicts", contains("COORDINATOR"));
    }

    private void isHidden(String assignment, String application) {
        evaluatorOf(home, expert).get("/v1/my-evaluations?call=" + call).then().body("items", empty());
        seen(assignment, application, 404);
        report(assignment, 409);
        evaluatorOf(home, expert)
                .body(Map.of("conflict", false))
                .post("/v1/assignments/{id}/conflict-declaration", assignment)
                .then()
                .statusCode(409)
                .body("reason", is("CONFLICT_OF_INTEREST"));
        evaluatorOf(home, expert)
                .body(Map.of("comments", "Agreed."))
                .post("/v1/applications/{id}/consensus", application)
                .then()
                .statusCode(404);
    }

    private void report(String assignment, int status) {
        evaluatorOf(home, expert)
                .body(Map.of("scores", scores(30, 30, 30), "comments", "Good."))
                .post("/v1/assignments/{id}/report", assignment)
                .then()
                .statusCode(status);
    }

    private void seen(String assignment, String application, int status) {
        evaluatorOf(home, expert).get("/v1/assignments/{id}", assignment).then().statusCode(status);
        evaluatorOf(home, expert)
                .get("/v1/applications/{id}", application)
                .then()
                .statusCode(status);
    }
}
