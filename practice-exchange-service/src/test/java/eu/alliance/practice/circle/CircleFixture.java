package eu.alliance.practice.circle;

import static eu.alliance.practice.Door.editor;

import java.util.UUID;

/** Circles, made through the doors. */
public final class CircleFixture {

    private CircleFixture() {}

    public static UUID aCircle() {
        return UUID.fromString(editor().body("{\"name\": {\"en\": \"Operators Forum\"}}")
                .post("/v1/circles")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    public static UUID aCircleOf(UUID city) {
        var circle = aCircle();
        admit(circle, city);
        return circle;
    }

    public static String admit(UUID circle, UUID city) {
        return editor().body("{\"cityId\": \"%s\"}".formatted(city))
                .post("/v1/circles/{id}/members", circle)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }
}
