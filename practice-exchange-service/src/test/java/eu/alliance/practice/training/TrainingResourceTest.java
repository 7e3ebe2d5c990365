package eu.alliance.practice.training;

import static eu.alliance.practice.Door.MERGE_PATCH;
import static eu.alliance.practice.Door.admin;
import static eu.alliance.practice.Door.anybody;
import static eu.alliance.practice.Door.editor;
import static eu.alliance.practice.city.CityFixture.aMember;
import static eu.alliance.practice.training.TrainingFixture.aDraft;
import static eu.alliance.practice.training.TrainingFixture.aPublishedOne;
import static eu.alliance.practice.training.TrainingFixture.enrol;
import static eu.alliance.practice.training.TrainingFixture.planned;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TrainingResourceTest {

    static final String PUBLIC = "\"sensitivity\": \"PUBLIC\"";

    final UUID city = aMember();

    @Test
    void isSeenByItsReadersOncePublished() {
        var open = aDraft(5, PUBLIC);
        anybody().get(open).then().statusCode(404);
        editor().get(open).then().body("allowedTransitions", contains("publication", "cancellation"));
        editor().post(open + "/publication").then().statusCode(200).body("status", is("PUBLISHED"));
        var tag = anybody().get(open).then().statusCode(200).extract().header("ETag");
        anybody().header("If-None-Match", tag).get(open).then().statusCode(304);
        enrol(city, open).then().statusCode(201);
        anybody().header("If-None-Match", tag).get(open).then().statusCode(304);
        anybody()
                .get(open + "/availability")
                .then()
                .body("capacity", is(5))
                .body("confirmed", is(1))
                .body("available", is(4));

        var closed = aPublishedOne(5, "\"sensitivity\": \"MEMBERS\"");
        var id = closed.substring(closed.lastIndexOf('/') + 1);
        anybody().get(closed).then().statusCode(404);
        anybody().get(closed + "/availability").then().statusCode(404);
        anybody().get("/v1/trainings?limit=200").then().body("items.id", not(hasItem(id)));
        admin(city).get("/v1/trainings?limit=200").then().body("items.id", hasItem(id));
    }

    @Test
    void isPlannedWithoutContradiction() {
        editor().body("""
                        {"title": {"en": "T"}, "startsAt": "2099-05-04T08:00:00Z", "endsAt": "2099-05-04T08:00:00Z",
                         "zone": "Europe/Brussels", "capacity": 3, "languages": ["en"], "sensitivity": "PUBLIC"}""")
                .post("/v1/trainings")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/endsAt", "/place"))
                .body("errors.reason", containsInAnyOrder("ENDS_BEFORE_START", "PLACE_REQUIRED"));
        editor().body(planned(3, "2099-05-04T08:00:00Z", PUBLIC)
                        .replace("\"place\": \"Town hall\"", "\"onlineUrl\": \"ftp://meet.example\""))
                .post("/v1/trainings")
                .then()
                .statusCode(422)
                .body("reason", is("INVALID_URL"))
                .body("errors.pointer", contains("/onlineUrl"));
        admin(city)
                .body(planned(3, "2099-05-04T08:00:00Z", PUBLIC))
                .post("/v1/trainings")
                .then()
                .statusCode(403);
        editor().body(planned(0, "2099-05-04T08:00:00Z", PUBLIC))
                .post("/v1/trainings")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/capacity"));
    }

    @Test
    void givesFreedPlacesToWhoWaitsInTurn() {
        var training = aPublishedOne(1);
        var first = enrol(city, training);
        var second = enrol(city, training);
        var third = enrol(city, training);
        first.then().body("status", is("CONFIRMED")).body("position", nullValue());
        second.then().body("status", is("WAITLISTED")).body("position", is(1));
        third.then().body("position", is(2));

        admin(city)
                .post(first.header("Location") + "/cancellation")
                .then()
                .statusCode(200)
                .body("status", is("CANCELLED"))
                .body("allowedTransitions", hasSize(0));

        admin(city).get(second.header("Location")).then().body("status", is("CONFIRMED"));
        admin(city).get(third.header("Location")).then().body("position", is(1));
        admin(city)
                .post(first.header("Location") + "/cancellation")
                .then()
                .statusCode(409)
                .body("reason", is("ILLEGAL_TRANSITION"));
    }

    @Test
    void givesMorePlacesToWhoWaitsAndTakesNobodysAway() {
        var training = aPublishedOne(1);
        enrol(city, training);
        var waiting = enrol(city, training);
        resize(training, 2);
        admin(city).get(waiting.header("Location")).then().body("status", is("CONFIRMED"));
        resize(training, 1);
        admin(city).get(waiting.header("Location")).then().body("status", is("CONFIRMED"));
        enrol(city, training).then().body("status", is("WAITLISTED"));
    }

    @Test
    void takesNobodyTwiceNorAfterItsStartNorWhenCalledOff() {
        var training = aPublishedOne(5);
        enrol(city, training, "desk@city.example").then().statusCode(201);
        enrol(city, training, "Desk@city.example").then().statusCode(409).body("reason", is("ALREADY_ENROLLED"));
        var place = enrol(city, training).header("Location");
        var started = editor().contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body("{\"startsAt\": \"2020-05-04T08:00:00Z\"}");
        started.patch(training).then().statusCode(200);
        enrol(city, training).then().statusCode(409).body("reason", is("TRAINING_STARTED"));
        editor().body("{\"reason\": \"Ill.\"}")
                .post(training + "/cancellation")
                .then()
                .statusCode(200)
                .body("reason", is("Ill."));
        admin(city).get(place).then().body("status", is("CANCELLED"));
        enrol(city, training).then().statusCode(409).body("reason", is("NOT_PUBLISHED"));
    }

    @Test
    void showsPeopleToTheirCityAndEditorsOnly() {
        var training = aPublishedOne(5);
        var place = enrol(city, training).header("Location");

        anybody().get(place).then().statusCode(401);
        admin(aMember()).get(place).then().statusCode(404);
        admin(aMember()).post(place + "/cancellation").then().statusCode(404);
        admin(aMember()).get(training + "/enrolments").then().body("items", hasSize(0));
        admin(city).get(training + "/enrolments").then().body("items", hasSize(1));
        editor().get(training + "/enrolments").then().body("items", hasSize(1));
        editor().get(place).then().statusCode(200).body("participant.givenName", is("Ada"));
        enrol(city, training, "no-address").then().statusCode(422);
        var closed = aPublishedOne(5, "\"sensitivity\": \"MEMBERS\"");
        enrol(eu.alliance.practice.city.CityFixture.anApplicant(), closed)
                .then()
                .statusCode(404);
    }

    private static void resize(String training, int capacity) {
        editor().contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body("{\"capacity\": %d}".formatted(capacity))
                .patch(training)
                .then()
                .statusCode(200);
    }
}
