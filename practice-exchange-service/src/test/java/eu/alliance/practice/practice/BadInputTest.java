package eu.alliance.practice.practice;

import static eu.alliance.practice.Door.MERGE_PATCH;
import static eu.alliance.practice.Door.admin;
import static eu.alliance.practice.Door.editor;
import static eu.alliance.practice.Door.reviewer;
import static eu.alliance.practice.city.CityFixture.aMember;
import static eu.alliance.practice.practice.PracticeFixture.PUBLIC;
import static eu.alliance.practice.practice.PracticeFixture.aDraft;
import static eu.alliance.practice.practice.PracticeFixture.aReviewedOne;
import static eu.alliance.practice.practice.PracticeFixture.aSubmittedOne;
import static eu.alliance.practice.practice.PracticeFixture.written;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BadInputTest {

    static Stream<String> nonsense() {
        return Stream.of(
                "",
                "null",
                "[]",
                "\"text\"",
                "12",
                "{",
                "{} {}",
                "{\"reason\": 1}",
                "{\"unheardOf\": true}",
                "{\"title\": {\"en\": \"a\\u0000b\"}, \"reason\": \"a\\u0000b\", \"comment\": \"a\\u0000b\"}",
                "{\"title\": {\"en\": \"\\ud800\"}, \"reason\": \"\\ud800\", \"comment\": \"\\ud800\"}",
                "{\"reason\": \"a\", \"reason\": \"b\", \"title\": {}, \"title\": {}, \"comment\": \"\", \"comment\": \"\"}",
                "{\"name\": ".repeat(3000) + "1" + "}".repeat(3000),
                "{\"cityId\": 1e400, \"since\": 1e400, \"reason\": 1e400}");
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void isMalformedAtEachDoor(String body) {
        var city = aMember();
        var draft = aDraft(city, PUBLIC);
        var submitted = aSubmittedOne(city, PUBLIC);

        admin(city).body(body).post("/v1/practices").then().statusCode(400).contentType("application/problem+json");
        admin(city)
                .contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body(body)
                .patch("/v1/practices/{id}", draft)
                .then()
                .statusCode(400);
        admin(city)
                .body(body)
                .post("/v1/practices/{id}/withdrawal", draft)
                .then()
                .statusCode(400);
        editor().body(body)
                .post("/v1/practices/{id}/changes-request", submitted)
                .then()
                .statusCode(400);
        reviewer()
                .body(body)
                .post("/v1/practices/{id}/reviews", submitted)
                .then()
                .statusCode(400);
        editor().body(body).post("/v1/circles").then().statusCode(400);
        admin(city).get("/v1/practices/{id}", draft).then().body("status", is("DRAFT"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"title\": \"plain\"",
                "\"title\": 7",
                "\"title\": [\"a\"]",
                "\"summary\": \"plain\"",
                "\"sections\": \"plain\"",
                "\"sections\": {\"context\": \"plain\"}",
                "\"sections\": {\"conclusion\": {\"en\": \"a\"}}",
                "\"topics\": \"parks\"",
                "\"topics\": [1]",
                "\"circles\": [1]",
                "\"prevention\": 1",
                "\"originalLanguage\": 1",
                "\"since\": 2019",
                "\"status\": \"PUBLISHED\"",
                "\"cityId\": \"428c61d8-f559-574f-9997-b9fe00b49dc3\"",
                "\"evidence\": \"REPLICATED\"",
                "\"version\": 7"
            })
    void isOfTheWrongTypeOrNobodysToSay(String member) {
        var city = aMember();

        admin(city).body(with(member)).post("/v1/practices").then().statusCode(400);
        admin(city)
                .contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body("{" + member + "}")
                .patch("/v1/practices/{id}", aDraft(city, PUBLIC))
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"title\": {}",
                "\"title\": {\"en\": \" \"}",
                "\"title\": {\"xx-nonsense\": \"a\"}",
                "\"title\": {\"it\": \"a\", \"en\": null}",
                "\"prevention\": \"QUATERNARY\"",
                "\"sensitivity\": \"SECRET\"",
                "\"originalLanguage\": \"tlh-\"",
                "\"since\": \"last year\"",
                "\"since\": \"2019-13\"",
                "\"topics\": [\"\"]",
                "\"circles\": [\"none\"]",
                "\"circles\": [\"428c61d8-f559-574f-9997-b9fe00b49dc3\"]"
            })
    void hasTheRightTypeAndBreaksARule(String member) {
        admin(aMember())
                .body(with(member))
                .post("/v1/practices")
                .then()
                .statusCode(allOf(greaterThanOrEqualTo(400), lessThan(500)))
                .statusCode(422);
    }

    @Test
    void namesNoReasonOrTooLongAOne() {
        var city = aMember();
        var practice = aReviewedOne(city, PUBLIC);

        admin(city)
                .body("{\"reason\": \" \"}")
                .post("/v1/practices/{id}/withdrawal", practice)
                .then()
                .statusCode(422);
        admin(city)
                .body("{\"reason\": \"%s\"}".formatted("a".repeat(2001)))
                .post("/v1/practices/{id}/withdrawal", practice)
                .then()
                .statusCode(422);
        admin(city).body("{}").post("/v1/practices/{id}/withdrawal", "x").then().statusCode(404);
        admin(city)
                .body("{}")
                .post("/v1/practices/{id}/unheard-of", practice)
                .then()
                .statusCode(404);
        admin(city).put("/v1/practices/{id}", UUID.randomUUID()).then().statusCode(405);
    }

    private static String with(String member) {
        var name = member.substring(0, member.indexOf(':'));
        var rest = written("A", PUBLIC).lines().toList();
        var whole = String.join(" ", rest);
        var json = new com.fasterxml.jackson.databind.ObjectMapper();
        try {
            var tree = (com.fasterxml.jackson.databind.node.ObjectNode) json.readTree(whole);
            tree.remove(name.replace("\"", ""));
            var text = tree.toString();
            return text.substring(0, text.length() - 1) + "," + member + "}";
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
