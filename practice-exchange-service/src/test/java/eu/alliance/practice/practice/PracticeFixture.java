package eu.alliance.practice.practice;

import static eu.alliance.practice.Door.admin;
import static eu.alliance.practice.Door.editor;
import static eu.alliance.practice.Door.reviewer;

import java.util.UUID;

/** Practices in every state, made through the doors. */
public final class PracticeFixture {

    private PracticeFixture() {}

    public static final String PUBLIC = "\"sensitivity\": \"PUBLIC\"";
    public static final String MEMBERS = "\"sensitivity\": \"MEMBERS\"";

    public static String restrictedTo(UUID circle) {
        return "\"sensitivity\": \"RESTRICTED\", \"circles\": [\"%s\"]".formatted(circle);
    }

    public static String written(String title, String sensitivity) {
        return """
                {"title": {"en": "%s", "it": "%s (it)"}, "originalLanguage": "en",
                 "summary": {"en": "Lights, benches and people who look after a riverside at night."},
                 "sections": {"context": {"en": "A riverside that people avoided."},
                              "results": {"en": "More people, fewer complaints."}},
                 "topics": ["night-time", "public-spaces"], "prevention": "PRIMARY", "since": "2019-09", %s}""".formatted(title, title, sensitivity);
    }

    public static UUID aDraft(UUID city, String sensitivity) {
        return aDraft(city, "ToNite", sensitivity);
    }

    public static UUID aDraft(UUID city, String title, String sensitivity) {
        String id = admin(city)
                .body(written(title, sensitivity))
                .post("/v1/practices")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(id);
    }

    public static UUID aSubmittedOne(UUID city, String sensitivity) {
        return submit(city, aDraft(city, sensitivity));
    }

    public static UUID aReviewedOne(UUID city, String sensitivity) {
        return review(aSubmittedOne(city, sensitivity));
    }

    public static UUID aPublishedOne(UUID city, String sensitivity) {
        return publish(aReviewedOne(city, sensitivity));
    }

    public static UUID aPublishedOne(UUID city, String title, String sensitivity) {
        return publish(review(submit(city, aDraft(city, title, sensitivity))));
    }

    public static UUID submit(UUID city, UUID practice) {
        admin(city)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/practices/{id}/submission", practice)
                .then()
                .statusCode(200);
        return practice;
    }

    public static UUID review(UUID practice) {
        reviewer()
                .body("{\"recommendation\": \"PUBLISH\", \"comment\": \"Clear and useful.\"}")
                .post("/v1/practices/{id}/reviews", practice)
                .then()
                .statusCode(201);
        return practice;
    }

    public static UUID publish(UUID practice) {
        editor().post("/v1/practices/{id}/publication", practice).then().statusCode(200);
        return practice;
    }

    /** The next version of a published one, in the works, for other readers. */
    public static UUID anew(UUID city, UUID practice, String changes) {
        var tag = admin(city)
                .post("/v1/practices/{id}/new-version", practice)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        admin(city)
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body("{" + changes + "}")
                .patch("/v1/practices/{id}", practice)
                .then()
                .statusCode(200);
        return practice;
    }
}
