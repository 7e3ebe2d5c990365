package eu.alliance.practice.practice;

import static eu.alliance.practice.Door.MERGE_PATCH;
import static eu.alliance.practice.Door.admin;
import static eu.alliance.practice.Door.anybody;
import static eu.alliance.practice.Door.editor;
import static eu.alliance.practice.city.CityFixture.aMember;
import static eu.alliance.practice.practice.PracticeFixture.PUBLIC;
import static eu.alliance.practice.practice.PracticeFixture.aPublishedOne;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Of what was withdrawn there is a tombstone wherever it was read, and the document says where. */
@QuarkusTest
class WithdrawnTest {

    static final String PLACE = "/v1/practices/{id}";

    final UUID owner = aMember();

    @Test
    void isGoneExactlyWhereTheDocumentSaysSo() {
        var practice = aWithdrawnOne();
        var documented = new TreeMap<String, Boolean>();
        var answered = new TreeMap<String, Boolean>();

        reads().forEach((path, statuses) -> {
            var answer = admin(owner)
                    .get(path.replace("{id}", practice.toString())
                            .replace("{version}", "1")
                            .replaceAll("\\{\\w+}", UUID.randomUUID().toString()));
            documented.put(path, statuses.contains("410"));
            answered.put(path, answer.statusCode() == 410);
            if (answer.statusCode() == 410) {
                hasATombstone(answer, practice);
            }
        });

        assertThat(documented).hasSizeGreaterThan(12).isEqualTo(answered);
        assertThat(documented)
                .containsEntry(PLACE, true)
                .containsEntry(PLACE + "/spread", true)
                .containsEntry(PLACE + "/history", false);
    }

    @Test
    void isNeitherChangedNorCommentedNorAdopted() {
        var practice = aWithdrawnOne();

        hasATombstone(
                admin(owner)
                        .contentType(MERGE_PATCH)
                        .header("If-Match", "\"1\"")
                        .body("{\"topics\": []}")
                        .patch(PLACE, practice),
                practice);
        hasATombstone(admin(aMember()).body("{\"text\": \"A pity.\"}").post(PLACE + "/comments", practice), practice);
        hasATombstone(admin(aMember()).post(PLACE + "/adoptions", practice), practice);
        for (var write : List.of("patch", "comments", "adoptions")) {
            var place = write.equals("patch") ? PLACE : PLACE + "/" + write;
            var verb = write.equals("patch") ? "patch" : "post";
            assertThat(document().<Map<String, Object>>get("paths.'%s'.%s.responses".formatted(place, verb)))
                    .as(write)
                    .containsKey("410");
        }
    }

    /** A move is not allowed in its state, as any other that comes too late. */
    @Test
    void movesNoMore() {
        var practice = aWithdrawnOne();

        for (var move : List.of("publication", "archiving")) {
            editor().post(PLACE + "/" + move, practice).then().statusCode(409).body("reason", is("ILLEGAL_TRANSITION"));
        }
    }

    private UUID aWithdrawnOne() {
        var practice = aPublishedOne(owner, PUBLIC);
        admin(owner)
                .body("{\"reason\": \"It was wrong.\"}")
                .post(PLACE + "/withdrawal", practice)
                .then()
                .statusCode(200);
        return practice;
    }

    private static void hasATombstone(Response answer, UUID practice) {
        answer.then()
                .statusCode(410)
                .body("reason", is("WITHDRAWN"))
                .body("tombstone.id", is(practice.toString()))
                .body("tombstone.withdrawnAt", notNullValue())
                .body("tombstone.explanation", is("It was wrong."));
    }

    /** What can be read below a practice, with the statuses documented. */
    private static Map<String, List<String>> reads() {
        var reads = new TreeMap<String, List<String>>();
        var document = document();
        document.<Map<String, Object>>get("paths").keySet().stream()
                .filter(path -> path.startsWith(PLACE))
                .forEach(path -> {
                    Map<String, Object> responses = document.get("paths.'%s'.get?.responses".formatted(path));
                    if (responses != null) {
                        reads.put(path, List.copyOf(responses.keySet()));
                    }
                });
        return reads;
    }

    private static JsonPath document() {
        return anybody().get("/openapi.json").jsonPath();
    }
}
