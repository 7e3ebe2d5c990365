package eu.alliance.registration.session;

import static eu.alliance.registration.Door.registrar;

import eu.alliance.registration.Door;
import java.util.UUID;

public final class SessionFixture {

    private SessionFixture() {}

    /** A study visit on the summit's first morning. */
    public static UUID aVisit(UUID summit, int capacity) {
        return aVisit(summit, capacity, "");
    }

    /** The same with more members, each after a comma. */
    public static UUID aVisit(UUID summit, int capacity, String more) {
        return aSession(summit, """
                {"kind": "STUDY_VISIT", "title": {"en": "The port", "fr": "Le port"},
                 "startsAt": "2036-11-09T09:00:00Z", "endsAt": "2036-11-09T11:00:00Z", "room": "Quay 3",
                 "floorLanguages": ["en"], "capacity": %d%s}""".formatted(capacity, more));
    }

    public static UUID aSession(UUID summit, String body) {
        String id = registrar()
                .body(body)
                .post("/v1/summits/{id}/sessions", summit)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(id);
    }

    public static void aPool(UUID summit, String code, int capacity) {
        registrar()
                .body("""
                        {"code": "%s", "name": {"en": "Bus"}, "capacity": %d}""".formatted(code, capacity))
                .post("/v1/summits/{id}/pools", summit)
                .then()
                .statusCode(201);
    }

    public static void tell(UUID session, String patch) {
        registrar()
                .contentType(Door.MERGE_PATCH)
                .header(
                        "If-Match",
                        registrar().get("/v1/sessions/{id}", session).header("ETag"))
                .body(patch)
                .patch("/v1/sessions/{id}", session)
                .then()
                .statusCode(200);
    }
}
