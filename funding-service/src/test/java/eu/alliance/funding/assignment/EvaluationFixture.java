package eu.alliance.funding.assignment;

import static eu.alliance.funding.Callers.evaluator;
import static eu.alliance.funding.Callers.officer;
import static eu.alliance.funding.call.CallFixture.aCall;
import static eu.alliance.funding.call.CallFixture.opened;

import eu.alliance.funding.Announcing;
import eu.alliance.funding.practice.KnownPractice;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A call that single cities answer, and the experts who judge them. */
public final class EvaluationFixture {

    public static final Instant DEADLINE = Instant.parse("2042-03-14T16:00:00Z");

    private EvaluationFixture() {}

    /** Open; closes at {@link #DEADLINE}. */
    public static String aCallForCities() {
        var call = aCall();
        call.put("deadline", Map.of("local", "2042-03-14T17:00", "zone", "Europe/Brussels"));
        call.put("eligibility", Map.of());
        return opened(call);
    }

    public static void named(String call, String... usernames) {
        for (var username : usernames) {
            officer()
                    .body(Map.of("username", username))
                    .post("/v1/calls/{id}/evaluators", call)
                    .then()
                    .statusCode(201);
        }
    }

    public static ValidatableResponse assigning(String application, String username) {
        return officer()
                .body(Map.of("username", username))
                .post("/v1/applications/{id}/assignments", application)
                .then();
    }

    public static String assigned(String application, String username) {
        return assigning(application, username).statusCode(201).extract().path("id");
    }

    public static ValidatableResponse reporting(String assignment, String username, Object scores) {
        return evaluator(username)
                .body(Map.of("scores", scores, "comments", "Well built."))
                .post("/v1/assignments/{id}/report", assignment)
                .then();
    }

    public static Map<String, Object> scores(Object relevance, Object quality, Object impact) {
        return Map.of("relevance", relevance, "quality", quality, "impact", impact);
    }

    public static ValidatableResponse agreeing(String application) {
        return officer()
                .body(Map.of("comments", "Agreed."))
                .post("/v1/applications/{id}/consensus", application)
                .then();
    }

    /** From two like reports to a consensus. */
    public static void judged(String call, String application, Map<String, Object> scores) {
        for (var username : new String[] {"first-" + application, "second-" + application}) {
            named(call, username);
            reporting(assigned(application, username), username, scores).statusCode(200);
        }
        agreeing(application).statusCode(200);
    }

    /** Published in the library, as funding has heard. */
    public static UUID practiceOf(UUID city) {
        var id = UUID.randomUUID();
        Announcing.event(UUID.randomUUID(), "eu.alliance.practice.practice.published.v1", id, """
            {"id":"%s","revision":3,"version":1,"cityId":"%s","title":{"en":"ToNite"},"topics":["night"],
             "prevention":"PRIMARY","sensitivity":"PUBLIC","originalLanguage":"it","languages":["en"],
             "evidence":null,"sha256":"ab12","status":"PUBLISHED"}\
            """.formatted(id, city));
        Announcing.until(() -> KnownPractice.of(id).isPresent());
        return id;
    }
}
