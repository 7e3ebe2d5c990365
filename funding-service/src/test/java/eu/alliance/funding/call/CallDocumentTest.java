package eu.alliance.funding.call;

import static eu.alliance.funding.Callers.anyone;
import static eu.alliance.funding.Callers.officer;
import static eu.alliance.funding.call.CallFixture.aCallWith;
import static eu.alliance.funding.call.CallFixture.announcing;
import static eu.alliance.funding.call.CallFixture.en;
import static eu.alliance.funding.call.CallFixture.opened;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CallDocumentTest {

    static final String URL = "https://funding.example/guide-";

    @Test
    void isToBeHadInSeveralLanguages() {
        var id = opened(aCallWith(
                "documents",
                List.of(
                        Map.of("code", "guide", "title", en("Guide"), "url", URL + "en.pdf", "language", "en"),
                        Map.of("code", "guide", "title", en("Guide"), "url", URL + "fr.pdf", "language", "fr"),
                        Map.of("code", "letter", "title", en("Letter"), "mandatory", true))));

        anyone().get("/v1/calls/{id}", id)
                .then()
                .body("documents.code", contains("guide", "guide", "letter"))
                .body("documents.mandatory", contains(false, false, true));
    }

    @Test
    void isNamedToBeAskedForAndFoundToBeRead() {
        announcing(aCallWith("documents", List.of(Map.of("title", en("Letter"), "mandatory", true))))
                .statusCode(422)
                .body("errors.pointer", contains("/documents/0/code", "/documents/0/url"));
        announcing(aCallWith("documents", List.of(Map.of("title", en("Guide"), "url", "http://plain.example"))))
                .statusCode(422);
        var guide = Map.of("code", "guide", "title", en("Guide"), "url", URL + "en.pdf", "language", "en");
        announcing(aCallWith("documents", List.of(guide, guide)))
                .statusCode(422)
                .body("errors.reason", contains("DUPLICATE"));
        announcing(aCallWith("documents", List.of(Map.of("title", "Guide", "url", URL))))
                .statusCode(400);
    }

    @Test
    void mayBeSaidBetterOnceTheCallIsOpenButNotAskedForAnew() {
        var letter = Map.of("code", "letter", "title", en("Letter"));
        var id = opened(aCallWith("documents", List.of(letter)));

        change(id, "{\"documents\":[{\"code\":\"letter\",\"title\":{\"en\":\"Letter of intent\"}}]}", 200);
        officer()
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"documents\":[{\"code\":\"letter\",\"title\":{\"en\":\"Letter\"},\"mandatory\":true}]}")
                .patch("/v1/calls/{id}", id)
                .then()
                .statusCode(409)
                .body("reason", is("CALL_ALREADY_OPEN"));
    }

    private static void change(String id, String patch, int status) {
        officer()
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(patch)
                .patch("/v1/calls/{id}", id)
                .then()
                .statusCode(status);
    }
}
