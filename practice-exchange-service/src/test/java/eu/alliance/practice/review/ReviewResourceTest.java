package eu.alliance.practice.review;

import static eu.alliance.practice.Door.admin;
import static eu.alliance.practice.Door.anybody;
import static eu.alliance.practice.Door.editor;
import static eu.alliance.practice.Door.evaluatorFrom;
import static eu.alliance.practice.Door.reviewer;
import static eu.alliance.practice.Door.reviewerFrom;
import static eu.alliance.practice.city.CityFixture.aMember;
import static eu.alliance.practice.practice.PracticeFixture.PUBLIC;
import static eu.alliance.practice.practice.PracticeFixture.aDraft;
import static eu.alliance.practice.practice.PracticeFixture.aPublishedOne;
import static eu.alliance.practice.practice.PracticeFixture.aSubmittedOne;
import static eu.alliance.practice.practice.PracticeFixture.submit;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReviewResourceTest {

    static final String ADVICE = "{\"recommendation\": \"REVISE\", \"comment\": \"Where are the figures?\"}";

    @Test
    void putsAPracticeInReviewAndIsReadAtItsLocation() {
        var practice = aSubmittedOne(aMember(), PUBLIC);

        var created = reviewer().body(ADVICE).post("/v1/practices/{id}/reviews", practice);

        created.then().statusCode(201).body("recommendation", is("REVISE")).body("round", is(1));
        reviewer().get(created.header("Location")).then().statusCode(200).header("ETag", created.header("ETag"));
        editor().get("/v1/practices/{id}", practice).then().body("status", is("IN_REVIEW"));
    }

    @Test
    void isGivenByAReviewerOnceARound() {
        var city = aMember();
        var practice = aSubmittedOne(city, PUBLIC);
        reviewer()
                .body(ADVICE)
                .post("/v1/practices/{id}/reviews", practice)
                .then()
                .statusCode(201);

        reviewer()
                .body(ADVICE)
                .post("/v1/practices/{id}/reviews", practice)
                .then()
                .statusCode(409)
                .body("reason", is("ALREADY_REVIEWED"));
        reviewerFrom(aMember())
                .body(ADVICE)
                .post("/v1/practices/{id}/reviews", practice)
                .then()
                .statusCode(201);
        editor().body("{\"reason\": \"As they say.\"}").post("/v1/practices/{id}/changes-request", practice);
        submit(city, practice);
        reviewer()
                .body(ADVICE)
                .post("/v1/practices/{id}/reviews", practice)
                .then()
                .statusCode(201)
                .body("round", is(2));
    }

    @Test
    void isNeverOfTheReviewersOwnCity() {
        var city = aMember();

        reviewerFrom(city)
                .body(ADVICE)
                .post("/v1/practices/{id}/reviews", aSubmittedOne(city, PUBLIC))
                .then()
                .statusCode(403)
                .body("reason", is("CONFLICT_OF_INTEREST"));
    }

    @Test
    void isForReviewersOfWhatWasSubmitted() {
        var city = aMember();
        var practice = aSubmittedOne(city, PUBLIC);

        anybody()
                .body(ADVICE)
                .post("/v1/practices/{id}/reviews", practice)
                .then()
                .statusCode(401);
        admin(city)
                .body(ADVICE)
                .post("/v1/practices/{id}/reviews", practice)
                .then()
                .statusCode(403);
        editor().body(ADVICE)
                .post("/v1/practices/{id}/reviews", practice)
                .then()
                .statusCode(403);
        evaluatorFrom(city)
                .body(ADVICE)
                .post("/v1/practices/{id}/reviews", practice)
                .then()
                .statusCode(403);
        reviewer()
                .body(ADVICE)
                .post("/v1/practices/{id}/reviews", aDraft(city, PUBLIC))
                .then()
                .statusCode(404);
        reviewer()
                .body(ADVICE)
                .post("/v1/practices/{id}/reviews", aPublishedOne(city, PUBLIC))
                .then()
                .statusCode(409)
                .body("reason", is("ILLEGAL_TRANSITION"));
        reviewer()
                .body("{\"recommendation\": \"APPLAUD\", \"comment\": \"!\"}")
                .post("/v1/practices/{id}/reviews", practice)
                .then()
                .statusCode(422);
        reviewer()
                .body("{\"comment\": \"Well told.\"}")
                .post("/v1/practices/{id}/reviews", practice)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/recommendation"));
    }

    @Test
    void isReadByTheEditorTheCityAndItsAuthor() {
        var city = aMember();
        var practice = aSubmittedOne(city, PUBLIC);
        String location = reviewer()
                .body(ADVICE)
                .post("/v1/practices/{id}/reviews", practice)
                .header("Location");

        editor().get("/v1/practices/{id}/reviews", practice)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        admin(city)
                .get("/v1/practices/{id}/reviews", practice)
                .then()
                .body("items", hasSize(1))
                .body(not(containsString("reviewer-independent")));
        reviewerFrom(aMember())
                .get("/v1/practices/{id}/reviews", practice)
                .then()
                .body("items", empty());
        reviewerFrom(aMember()).get(location).then().statusCode(404);
        admin(aMember()).get("/v1/practices/{id}/reviews", practice).then().statusCode(404);
        anybody().get("/v1/practices/{id}/reviews", practice).then().statusCode(401);
    }
}
