package eu.alliance.practice.history;

import static eu.alliance.practice.Door.admin;
import static eu.alliance.practice.Door.anybody;
import static eu.alliance.practice.Door.editor;
import static eu.alliance.practice.Door.reviewer;
import static eu.alliance.practice.city.CityFixture.aMember;
import static eu.alliance.practice.practice.PracticeFixture.PUBLIC;
import static eu.alliance.practice.practice.PracticeFixture.aDraft;
import static eu.alliance.practice.practice.PracticeFixture.aPublishedOne;
import static eu.alliance.practice.practice.PracticeFixture.anew;
import static eu.alliance.practice.practice.PracticeFixture.publish;
import static eu.alliance.practice.practice.PracticeFixture.review;
import static eu.alliance.practice.practice.PracticeFixture.submit;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HistoryResourceTest {

    static final String PLACE = "/v1/practices/{id}/history";

    @Test
    void tellsEveryStepThroughVersionsAndPastTheEnd() {
        var city = aMember();
        var practice = review(submit(city, aDraft(city, PUBLIC)));
        editor().body("{\"reason\": \"Figures are missing.\"}")
                .post("/v1/practices/{id}/changes-request", practice)
                .then()
                .statusCode(200);
        publish(review(submit(city, practice)));
        anew(city, practice, "\"title\": {\"en\": \"Again\"}");
        editor().post("/v1/practices/{id}/archiving", practice).then().statusCode(200);
        admin(city).body("{\"reason\": \"Over.\"}").post("/v1/practices/{id}/withdrawal", practice);

        editor().get(PLACE, practice)
                .then()
                .statusCode(200)
                .body(
                        "items.step",
                        contains(
                                "STARTED",
                                "SUBMITTED",
                                "REVIEWED",
                                "CHANGES_REQUESTED",
                                "SUBMITTED",
                                "REVIEWED",
                                "PUBLISHED",
                                "STARTED",
                                "EDITED",
                                "ARCHIVED",
                                "WITHDRAWN"))
                .body(
                        "items.by",
                        contains(
                                "CITY",
                                "CITY",
                                "REVIEWER",
                                "EDITOR",
                                "CITY",
                                "REVIEWER",
                                "EDITOR",
                                "CITY",
                                "CITY",
                                "EDITOR",
                                "CITY"))
                .body("items.version", contains(1, 1, 1, 1, 1, 1, 1, 2, 2, 1, 2))
                .body("items.note", hasItems("PUBLISH", "Figures are missing.", "Over."));
        admin(city).get(PLACE + "?limit=4", practice).then().body("items", hasSize(4));
    }

    @Test
    void isForThoseWhoAnswerForIt() {
        var city = aMember();
        var practice = aPublishedOne(city, PUBLIC);
        var draft = aDraft(city, PUBLIC);

        anybody().get(PLACE, practice).then().statusCode(401);
        reviewer().get(PLACE, practice).then().statusCode(403);
        admin(aMember()).get(PLACE, practice).then().statusCode(403);
        admin(aMember()).get(PLACE, draft).then().statusCode(404);
        editor().get(PLACE, draft).then().statusCode(404);
        admin(city).get(PLACE, draft).then().statusCode(200).body("items.step", not(contains("SUBMITTED")));
        admin(city).get(PLACE + "?colour=red", practice).then().statusCode(400);
    }
}
