package eu.alliance.practice.publishing;

import static eu.alliance.practice.Door.admin;
import static eu.alliance.practice.Door.anybody;
import static eu.alliance.practice.Door.cityEditor;
import static eu.alliance.practice.Door.editor;
import static eu.alliance.practice.Door.editorFrom;
import static eu.alliance.practice.Door.registrar;
import static eu.alliance.practice.Door.reviewer;
import static eu.alliance.practice.city.CityFixture.aMember;
import static eu.alliance.practice.practice.PracticeFixture.PUBLIC;
import static eu.alliance.practice.practice.PracticeFixture.aDraft;
import static eu.alliance.practice.practice.PracticeFixture.aPublishedOne;
import static eu.alliance.practice.practice.PracticeFixture.aReviewedOne;
import static eu.alliance.practice.practice.PracticeFixture.aSubmittedOne;
import static eu.alliance.practice.practice.PracticeFixture.publish;
import static eu.alliance.practice.practice.PracticeFixture.review;
import static eu.alliance.practice.practice.PracticeFixture.submit;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PracticeMoveResourceTest {

    static final String REASON = "{\"reason\": \"The results need figures.\"}";

    @Test
    void goesFromDraftToPublished() {
        var city = aMember();
        var practice = aDraft(city, PUBLIC);

        cityEditor(city).post("/v1/practices/{id}/submission", practice).then().statusCode(403);
        admin(city)
                .header("Idempotency-Key", "\"one\"")
                .post("/v1/practices/{id}/submission", practice)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("status", is("SUBMITTED"))
                .body("allowedTransitions", contains("withdrawal"));
        editor().get("/v1/practices/{id}", practice)
                .then()
                .statusCode(200)
                .body("allowedTransitions", containsInAnyOrder("changes-request", "withdrawal"));
        editor().post("/v1/practices/{id}/publication", practice)
                .then()
                .statusCode(409)
                .body("reason", is("REVIEW_MISSING"));
        review(practice);
        editor().get("/v1/practices/{id}", practice)
                .then()
                .body("status", is("IN_REVIEW"))
                .body("allowedTransitions", containsInAnyOrder("publication", "changes-request", "withdrawal"));
        editor().post("/v1/practices/{id}/publication", practice)
                .then()
                .statusCode(200)
                .body("status", is("PUBLISHED"))
                .body("evidence", is("PEER_REVIEWED"))
                .body("publishedAt", notNullValue())
                .body("allowedTransitions", containsInAnyOrder("withdrawal", "archiving"));
        anybody().get("/v1/practices/{id}", practice).then().statusCode(200).body("version", is(1));
    }

    @Test
    void tellsInADryRunWhatIsMissing() {
        var city = aMember();
        String bare = admin(city).body("""
                        {"title": {"en": "Bare"}, "originalLanguage": "en", "prevention": "PRIMARY",
                         "sensitivity": "PUBLIC"}""").post("/v1/practices").path("id");

        admin(city)
                .post("/v1/practices/{id}/submission?dryRun=true", bare)
                .then()
                .statusCode(200)
                .body("wouldSucceed", is(false))
                .body("errors.pointer", contains("/summary", "/topics", "/sections"));
        admin(city)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/practices/{id}/submission", bare)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/summary", "/topics", "/sections"));
        var whole = aDraft(city, PUBLIC);
        admin(city)
                .post("/v1/practices/{id}/submission?dryRun=true", whole)
                .then()
                .body("wouldSucceed", is(true))
                .body("errors", empty());
        admin(city).get("/v1/practices/{id}", whole).then().body("status", is("DRAFT"));
        submit(city, whole);
        admin(city)
                .post("/v1/practices/{id}/submission?dryRun=true", whole)
                .then()
                .body("errors.reason", contains("ILLEGAL_TRANSITION"));
    }

    @Test
    void goesBackForChangesAndComesAgain() {
        var city = aMember();
        var practice = aReviewedOne(city, PUBLIC);

        editor().body(REASON)
                .post("/v1/practices/{id}/changes-request", practice)
                .then()
                .statusCode(200)
                .body("status", is("CHANGES_REQUESTED"));
        admin(city)
                .get("/v1/practices/{id}", practice)
                .then()
                .body("changesRequested", is("The results need figures."))
                .body("allowedTransitions", containsInAnyOrder("submission", "withdrawal"));
        submit(city, practice);
        review(practice);
        publish(practice);
        anybody().get("/v1/practices/{id}", practice).then().statusCode(200).body("changesRequested", is((Object)
                null));
    }

    @Test
    void isDecidedByNobodyOfTheSameCity() {
        var city = aMember();
        var practice = aReviewedOne(city, PUBLIC);

        for (var move : new String[] {"publication", "changes-request"}) {
            editorFrom(city)
                    .body(move.equals("publication") ? "" : REASON)
                    .post("/v1/practices/{id}/" + move, practice)
                    .then()
                    .statusCode(403)
                    .body("reason", is("CONFLICT_OF_INTEREST"));
        }
        editorFrom(aMember())
                .post("/v1/practices/{id}/publication", practice)
                .then()
                .statusCode(200);
        editorFrom(city)
                .post("/v1/practices/{id}/archiving", practice)
                .then()
                .statusCode(403)
                .body("reason", is("CONFLICT_OF_INTEREST"));
        editorFrom(city).get("/v1/practices/{id}", practice).then().body("allowedTransitions", contains("withdrawal"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"publication", "changes-request", "archiving"})
    void isTheEditorsToDecide(String move) {
        var city = aMember();
        var practice = aReviewedOne(city, PUBLIC);

        anybody()
                .body(REASON)
                .post("/v1/practices/{id}/" + move, practice)
                .then()
                .statusCode(401);
        admin(city)
                .body(REASON)
                .post("/v1/practices/{id}/" + move, practice)
                .then()
                .statusCode(403);
        reviewer()
                .body(REASON)
                .post("/v1/practices/{id}/" + move, practice)
                .then()
                .statusCode(403);
        registrar()
                .body(REASON)
                .post("/v1/practices/{id}/" + move, practice)
                .then()
                .statusCode(403);
        editor().body(REASON)
                .post("/v1/practices/{id}/" + move, UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void isItsOwnCitysToSubmitWithdrawAndRenew() {
        var practice = aPublishedOne(aMember(), PUBLIC);
        var other = admin(aMember());

        other.header("Idempotency-Key", "x")
                .post("/v1/practices/{id}/submission", practice)
                .then()
                .statusCode(403);
        admin(aMember()).post("/v1/practices/{id}/new-version", practice).then().statusCode(403);
        admin(aMember())
                .body(REASON)
                .post("/v1/practices/{id}/withdrawal", practice)
                .then()
                .statusCode(403);
        admin(aMember())
                .body(REASON)
                .post("/v1/practices/{id}/withdrawal", aDraft(aMember(), PUBLIC))
                .then()
                .statusCode(404);
        editor().post("/v1/practices/{id}/new-version", practice).then().statusCode(403);
    }

    @Test
    void makesNoMoveThatItsStateForbids() {
        var city = aMember();
        var draft = aDraft(city, PUBLIC);
        var submitted = aSubmittedOne(city, PUBLIC);
        var published = aPublishedOne(city, PUBLIC);

        admin(city).post("/v1/practices/{id}/new-version", draft).then().statusCode(409);
        admin(city)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/practices/{id}/submission", submitted)
                .then()
                .statusCode(409)
                .body("reason", is("ILLEGAL_TRANSITION"));
        editor().post("/v1/practices/{id}/archiving", submitted).then().statusCode(409);
        editor().post("/v1/practices/{id}/publication", published).then().statusCode(409);
        editor().body(REASON)
                .post("/v1/practices/{id}/changes-request", published)
                .then()
                .statusCode(409);
        editor().body("{}")
                .post("/v1/practices/{id}/changes-request", submitted)
                .then()
                .statusCode(422);
        editor().post("/v1/practices/{id}/changes-request", submitted).then().statusCode(400);
    }
}
