package eu.alliance.practice.training;

import static eu.alliance.practice.Door.admin;
import static eu.alliance.practice.Door.editor;

import io.restassured.response.Response;
import java.util.UUID;

/** Trainings, made through the doors. */
public final class TrainingFixture {

    private TrainingFixture() {}

    public static String planned(int capacity, String startsAt, String sensitivity) {
        return """
                {"title": {"en": "Night-time mediation"}, "startsAt": "%s", "endsAt": "2099-05-05T15:00:00Z",
                 "zone": "Europe/Brussels", "place": "Town hall", "capacity": %d, "languages": ["en"], %s}""".formatted(startsAt, capacity, sensitivity);
    }

    public static String aDraft(int capacity, String sensitivity) {
        return editor().body(planned(capacity, "2099-05-04T08:00:00Z", sensitivity))
                .post("/v1/trainings")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    public static String aPublishedOne(int capacity) {
        return aPublishedOne(capacity, "\"sensitivity\": \"PUBLIC\"");
    }

    public static String aPublishedOne(int capacity, String sensitivity) {
        var place = aDraft(capacity, sensitivity);
        editor().post(place + "/publication").then().statusCode(200);
        return place;
    }

    public static Response enrol(UUID city, String training, String email) {
        return admin(city).body("""
                        {"participant": {"givenName": "Ada", "familyName": "Muster", "email": "%s"}}""".formatted(email)).post(training + "/enrolments");
    }

    public static Response enrol(UUID city, String training) {
        return enrol(city, training, "p-" + UUID.randomUUID() + "@city.example");
    }
}
