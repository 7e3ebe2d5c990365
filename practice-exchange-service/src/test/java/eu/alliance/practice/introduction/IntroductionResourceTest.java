package eu.alliance.practice.introduction;

import static eu.alliance.practice.Door.admin;
import static eu.alliance.practice.Door.anybody;
import static eu.alliance.practice.Door.cityEditor;
import static eu.alliance.practice.Door.editor;
import static eu.alliance.practice.city.CityFixture.aMember;
import static eu.alliance.practice.practice.PracticeFixture.PUBLIC;
import static eu.alliance.practice.practice.PracticeFixture.aDraft;
import static eu.alliance.practice.practice.PracticeFixture.aPublishedOne;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IntroductionResourceTest {

    final UUID asking = aMember();
    final UUID asked = aMember();

    @Test
    void isBetweenTwoCities() {
        var practice = aPublishedOne(asked, PUBLIC);
        var request = cityEditor(asking).body("""
                        {"toCityId": "%s", "practiceId": "%s", "message": "May we visit?"}""".formatted(asked, practice)).post("/v1/introductions");
        request.then()
                .statusCode(201)
                .header("ETag", notNullValue())
                .body("status", is("REQUESTED"))
                .body("allowedTransitions", empty());
        var place = request.header("Location");

        admin(asked).get(place).then().statusCode(200).body("allowedTransitions", contains("acceptance", "decline"));
        admin(aMember()).get(place).then().statusCode(404);
        editor().get(place).then().statusCode(403);
        anybody().get(place).then().statusCode(401);
        admin(asking).get("/v1/introductions?direction=INCOMING").then().body("items", empty());
        admin(asked).get("/v1/introductions?direction=INCOMING").then().body("items.id", contains((String)
                request.path("id")));
    }

    @Test
    void isAnsweredOnceByTheAskedCity() {
        var accepted = request("Hello");
        var declined = request("Again");

        admin(asking).post(accepted + "/acceptance").then().statusCode(403).body("reason", is("NOT_ASKED"));
        admin(aMember()).post(accepted + "/acceptance").then().statusCode(404);
        admin(asked)
                .body("{\"message\": \"Gladly.\"}")
                .post(accepted + "/acceptance")
                .then()
                .statusCode(200)
                .body("status", is("ACCEPTED"))
                .body("allowedTransitions", empty());
        admin(asked)
                .body("{\"reason\": \"No.\"}")
                .post(accepted + "/decline")
                .then()
                .statusCode(409)
                .body("reason", is("ILLEGAL_TRANSITION"));
        admin(asked).body("{}").post(declined + "/decline").then().statusCode(422);
        admin(asked)
                .body("{\"reason\": \"Fully booked.\"}")
                .post(declined + "/decline")
                .then()
                .statusCode(200)
                .body("reason", is("Fully booked."));
        admin(asking).get(accepted).then().body("answer", is("Gladly."));
    }

    @Test
    void namesACityAndAPracticeThatAreThereToBeSeen() {
        ask(asking, asking, null).then().statusCode(422).body("reason", is("OWN_CITY"));
        ask(asking, UUID.randomUUID(), null).then().statusCode(422).body("reason", is("UNKNOWN_CITY"));
        ask(asking, asked, aDraft(asked, PUBLIC))
                .then()
                .statusCode(422)
                .body("reason", is("UNKNOWN_PRACTICE"))
                .body("errors[0].pointer", is("/practiceId"));
    }

    private Response ask(UUID from, UUID to, @Nullable UUID practice) {
        var about = practice == null ? "" : ", \"practiceId\": \"%s\"".formatted(practice);
        return admin(from)
                .body("{\"toCityId\": \"%s\", \"message\": \"Hello\"%s}".formatted(to, about))
                .post("/v1/introductions");
    }

    private String request(String message) {
        return admin(asking)
                .body("{\"toCityId\": \"%s\", \"message\": \"%s\"}".formatted(asked, message))
                .post("/v1/introductions")
                .header("Location");
    }
}
