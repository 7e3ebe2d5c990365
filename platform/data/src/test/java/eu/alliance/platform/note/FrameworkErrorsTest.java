package eu.alliance.platform.note;

import static eu.alliance.platform.note.Notes.GOOD;
import static eu.alliance.platform.note.Notes.by;
import static eu.alliance.platform.note.Notes.plain;
import static eu.alliance.platform.note.Notes.riga;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import eu.alliance.platform.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever layer refuses, it speaks problem+json. */
@QuarkusTest
class FrameworkErrorsTest {

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String reason) {
        return answer.statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .header("X-Request-Id", not(nullValue()))
                .body("status", is(status))
                .body("reason", is(reason))
                .body("title", not(nullValue()))
                .body("type", startsWith("urn:alliance:problem:"))
                .body("requestId", not(nullValue()));
    }

    @ParameterizedTest
    @MethodSource("eu.alliance.platform.testkit.BrokenTokens#all")
    void brokenTokensAreRefusedOnPublicPaths(String authorization) {
        problem(plain().header("Authorization", authorization).get("/v1/notes").then(), 401, "INVALID_TOKEN")
                .header("WWW-Authenticate", startsWith("Bearer"));
    }

    @ParameterizedTest
    @MethodSource("eu.alliance.platform.testkit.BrokenTokens#all")
    void brokenTokensAreRefusedOnWrites(String authorization) {
        problem(
                plain().header("Authorization", authorization)
                        .contentType("application/json")
                        .body(GOOD)
                        .post("/v1/notes")
                        .then(),
                401,
                "INVALID_TOKEN");
    }

    @Test
    void nobodyInParticularMayNotWrite() {
        problem(
                        plain().contentType("application/json")
                                .body(GOOD)
                                .post("/v1/notes")
                                .then(),
                        401,
                        "NOT_SIGNED_IN")
                .header("WWW-Authenticate", startsWith("Bearer"));
    }

    @Test
    void whoIsKnownWithoutTheRoleIsForbidden() {
        problem(
                by(Tokens.user("eve").roles("finance"))
                        .contentType("application/json")
                        .body(GOOD)
                        .post("/v1/notes")
                        .then(),
                403,
                "FORBIDDEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/nothing", "/", "/v1/notes/not-a-uuid", "/v1/notes/1/2/3", "/v1/notes/%s"})
    void whatIsNotThereIsNotFound(String path) {
        problem(plain().get(path.formatted(UUID.randomUUID())).then(), 404, "NOT_FOUND")
                .body("instance", startsWith("/"));
    }

    @Test
    void aMethodNotMeantIsNotAllowed() {
        problem(riga().delete("/v1/notes").then(), 405, "METHOD_NOT_ALLOWED")
                .header("Allow", "GET, HEAD, OPTIONS, POST");
    }

    @Test
    void whatCannotBeWrittenIsNotAcceptable() {
        problem(plain().accept("application/xml").get("/v1/notes").then(), 406, "NOT_ACCEPTABLE");
    }

    @Test
    void aDatabaseThatGoesAwayBeforeTheCommitIsUnavailable() {
        problem(riga().post("/v1/jottings/doomed").then(), 503, "STORAGE_UNAVAILABLE")
                .header("Retry-After", "1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
    void otherMediaTypesAreNotTaken(String type) {
        problem(riga().contentType(type).body(GOOD).post("/v1/notes").then(), 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void aPatchAsPlainJsonIsNotTaken() {
        problem(
                riga().contentType("application/json")
                        .header("If-Match", "*")
                        .body("{}")
                        .patch("/v1/notes/" + Notes.written())
                        .then(),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void aBodyAnnouncedTooLargeIsRefused() {
        problem(
                riga().contentType("application/json")
                        .body("\"" + "a".repeat(1_048_576) + "\"")
                        .post("/v1/notes")
                        .then(),
                413,
                "BODY_TOO_LARGE");
    }

    @Test
    void aBodyThatTurnsOutTooLargeIsRefused() {
        var token = Tokens.user("riga").roles("city-admin").city(Notes.RIGA).bearer();
        var chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
        var answer = Wire.answerTo("POST /v1/notes HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + token
                + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                + chunk.repeat(17) + "0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json", "BODY_TOO_LARGE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/notes;x",
                "/v1/notes;x=1",
                "/v1/notes%3Bx",
                "/v1//notes",
                "//v1/notes",
                "/v1/%6eotes",
                "/v1%2Fnotes",
                "/v1%5Cnotes",
                "/v1/./notes",
                "/v1/../v1/notes",
                "/v1/..;/v1/notes",
                "/v1/%2e%2e/v1/notes",
                "/v1/notes%00",
                "/v1/notes/",
                "/v1/notes%c0%af",
                "/v1/notes%20",
                "/v1/notes?title=%00",
                "/v1/notes?title=%c0%af",
                "/v1/notes?title=%ed%a0%80"
            })
    void aTargetThatCouldBeReadInTwoWaysIsMalformed(String target) {
        assertThat(Wire.get(target)).startsWith("HTTP/1.1 400").contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/notes?title=%", "/v1/notes?title=%zz"})
    void whatTheServerItselfCannotDecodeIsRefusedWithoutABody(String target) {
        assertThat(Wire.get(target)).startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @CsvSource({"fr,Introuvable", "de-AT,Nicht gefunden", "en,Not found", "xx,Not found", "*,Not found"})
    void titlesComeInTheLanguageAskedFor(String language, String title) {
        problem(plain().header("Accept-Language", language).get("/v1/nothing").then(), 404, "NOT_FOUND")
                .body("title", is(title));
    }

    @Test
    void noOtherOriginIsLetIn() {
        plain().header("Origin", "https://elsewhere.example")
                .get("/v1/notes")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void aRequestKeepsTheIdItCameWith() {
        plain().header("X-Request-Id", "my-own-id-1")
                .get("/v1/nothing")
                .then()
                .header("X-Request-Id", is("my-own-id-1"))
                .body("requestId", is("my-own-id-1"));
        plain().header("X-Request-Id", "<script>").get("/v1/notes").then().header("X-Request-Id", not("<script>"));
    }
}
