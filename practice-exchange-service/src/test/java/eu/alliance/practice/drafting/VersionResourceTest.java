package eu.alliance.practice.drafting;

import static eu.alliance.practice.Door.admin;
import static eu.alliance.practice.Door.anybody;
import static eu.alliance.practice.Door.editor;
import static eu.alliance.practice.Door.reviewer;
import static eu.alliance.practice.city.CityFixture.aMember;
import static eu.alliance.practice.practice.PracticeFixture.MEMBERS;
import static eu.alliance.practice.practice.PracticeFixture.PUBLIC;
import static eu.alliance.practice.practice.PracticeFixture.aPublishedOne;
import static eu.alliance.practice.practice.PracticeFixture.anew;
import static eu.alliance.practice.practice.PracticeFixture.publish;
import static eu.alliance.practice.practice.PracticeFixture.review;
import static eu.alliance.practice.practice.PracticeFixture.submit;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VersionResourceTest {

    static final String REASON = "{\"reason\": \"The results need figures.\"}";

    @Test
    void keepsItsIdThroughVersions() {
        var city = aMember();
        var practice = aPublishedOne(city, "First", PUBLIC);

        anew(city, practice, "\"title\": {\"en\": \"Second\", \"it\": null}");

        admin(city)
                .get("/v1/practices/{id}", practice)
                .then()
                .body("version", is(2))
                .body("status", is("DRAFT"))
                .body("evidence", is("INSPIRING"));
        anybody()
                .get("/v1/practices/{id}", practice)
                .then()
                .body("version", is(1))
                .body("title.en", is("First"));
        editor().get("/v1/practices/{id}", practice).then().body("version", is(1));
        editor().post("/v1/practices/{id}/publication", practice).then().statusCode(409);
        anybody().get("/v1/practices/{id}/versions", practice).then().body("items.version", contains(1));
        submit(city, practice);
        reviewer()
                .get("/v1/practices/{id}", practice)
                .then()
                .body("version", is(2))
                .body("status", is("SUBMITTED"));
        anybody().get("/v1/practices/{id}", practice).then().body("version", is(1));
        review(practice);
        publish(practice);
        anybody()
                .get("/v1/practices/{id}", practice)
                .then()
                .body("version", is(2))
                .body("title.en", is("Second"));
        anybody()
                .get("/v1/practices/{id}/versions", practice)
                .then()
                .body("items.version", contains(1, 2))
                .body("items.status", contains("REPLACED", "PUBLISHED"));
        anybody()
                .get("/v1/practices/{id}/versions/1", practice)
                .then()
                .statusCode(200)
                .body("title.en", is("First"));
        anybody().get("/v1/practices/{id}/versions/3", practice).then().statusCode(404);
        anybody().get("/v1/practices/{id}/versions/x", practice).then().statusCode(404);
    }

    @Test
    void showsItsOldVersionsToWhomTodaysIsFor() {
        var city = aMember();
        var practice = aPublishedOne(city, PUBLIC);
        anew(city, practice, MEMBERS);
        publish(review(submit(city, practice)));

        anybody().get("/v1/practices/{id}/versions/1", practice).then().statusCode(404);
        anybody().get("/v1/practices/{id}/versions", practice).then().statusCode(404);
        admin(aMember()).get("/v1/practices/{id}/versions/1", practice).then().statusCode(200);

        anew(city, practice, PUBLIC);
        publish(review(submit(city, practice)));

        anybody().get("/v1/practices/{id}/versions", practice).then().body("items.version", contains(1, 2, 3));
        anybody().get("/v1/practices/{id}/versions/2", practice).then().statusCode(200);
    }

    @Test
    void leavesATombstoneToThoseWhoCouldSeeIt() {
        var city = aMember();
        var practice = aPublishedOne(city, MEMBERS);

        admin(city)
                .body("{\"reason\": \"Replaced by a law.\"}")
                .post("/v1/practices/{id}/withdrawal", practice)
                .then()
                .statusCode(200)
                .body("status", is("WITHDRAWN"))
                .body("allowedTransitions", empty());

        for (var path : new String[] {"", "/versions", "/versions/1"}) {
            admin(aMember())
                    .get("/v1/practices/{id}" + path, practice)
                    .then()
                    .statusCode(410)
                    .contentType("application/problem+json")
                    .body("tombstone.id", is(practice.toString()))
                    .body("tombstone.withdrawnAt", notNullValue())
                    .body("tombstone.explanation", is("Replaced by a law."));
            anybody().get("/v1/practices/{id}" + path, practice).then().statusCode(404);
        }
        admin(city)
                .get("/v1/practices?status=WITHDRAWN&city={city}", city)
                .then()
                .body("items", empty());
        admin(city)
                .body(REASON)
                .post("/v1/practices/{id}/withdrawal", practice)
                .then()
                .statusCode(409);
        admin(city).post("/v1/practices/{id}/new-version", practice).then().statusCode(409);
    }

    @Test
    void staysReadableInTheArchive() {
        var practice = aPublishedOne(aMember(), PUBLIC);

        editor().post("/v1/practices/{id}/archiving", practice)
                .then()
                .statusCode(200)
                .body("status", is("ARCHIVED"));

        anybody().get("/v1/practices/{id}", practice).then().statusCode(200).body("status", is("ARCHIVED"));
        editor().body(REASON)
                .post("/v1/practices/{id}/withdrawal", practice)
                .then()
                .statusCode(200);
        anybody().get("/v1/practices/{id}", practice).then().statusCode(410);
    }

    @Test
    void isShownInOneLanguageAndSaysWhich() {
        var city = aMember();
        var practice = aPublishedOne(city, PUBLIC);

        anybody()
                .get("/v1/practices/{id}?lang=it", practice)
                .then()
                .statusCode(200)
                .header("Content-Language", is("it"))
                .body("title.keySet()", contains("it"))
                .body("summary.keySet()", contains("en"));
        anybody().get("/v1/practices/{id}?lang=tr", practice).then().header("Content-Language", is("en"));
        anybody().get("/v1/practices/{id}/versions/1?lang=it", practice).then().header("Content-Language", is("it"));
        anybody().get("/v1/practices/{id}?lang=no_such", practice).then().statusCode(400);
    }
}
