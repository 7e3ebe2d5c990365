package eu.alliance.platform.note;

import static eu.alliance.platform.note.Notes.GOOD;
import static eu.alliance.platform.note.Notes.plain;
import static eu.alliance.platform.note.Notes.riga;
import static eu.alliance.platform.note.Notes.turin;
import static eu.alliance.platform.note.Notes.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tags, patches, places and preferences. */
@QuarkusTest
class WritesTest {

    private static ValidatableResponse patch(String id, String body) {
        return riga().contentType("application/merge-patch+json")
                .header("If-Match", tag(id))
                .body(body)
                .patch("/v1/notes/" + id)
                .then();
    }

    private static String tag(String id) {
        return plain().get("/v1/notes/" + id).getHeader("ETag");
    }

    @Test
    void whatIsMadeHasAPlaceATagAndCanBeReadThere() {
        var made = Notes.write(GOOD)
                .statusCode(201)
                .header("Location", matchesPattern("/v1/notes/[0-9a-f-]{36}"))
                .header("ETag", matchesPattern("\"1-[0-9a-f]{16}\""))
                .extract();

        plain().get(made.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", made.header("ETag"))
                .body(is(made.body().asString()));
    }

    @Test
    void idsSortByTimeOfMaking() {
        assertThat(written()).matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    }

    @Test
    void anUnchangedOneIsNotSentAgain() {
        var id = written();
        var tag = tag(id);

        for (var header : new String[] {tag, "W/" + tag, "\"x\", " + tag, "*"}) {
            plain().header("If-None-Match", header)
                    .get("/v1/notes/" + id)
                    .then()
                    .statusCode(304)
                    .header("ETag", tag)
                    .body(is(emptyString()));
        }
        plain().header("If-None-Match", "\"1-0000000000000000\"")
                .get("/v1/notes/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void aWriteNeedsATag() {
        riga().contentType("application/merge-patch+json")
                .body("{}")
                .patch("/v1/notes/" + written())
                .then()
                .statusCode(428)
                .body("reason", is("IF_MATCH_REQUIRED"));
    }

    @Test
    void aStaleOrWeakTagStopsAWrite() {
        var id = written();
        var stale = tag(id);
        patch(id, "{\"weight\":4}").statusCode(200).header("ETag", startsWith("\"2-"));

        for (var header : new String[] {stale, "W/" + tag(id), "\"x\"", "2", "\"2\"", "\"2-\"", "\"2-zzz\""}) {
            riga().contentType("application/merge-patch+json")
                    .header("If-Match", header)
                    .body("{\"weight\":5}")
                    .patch("/v1/notes/" + id)
                    .then()
                    .statusCode(412)
                    .body("reason", is("STALE_ETAG"));
        }
        plain().get("/v1/notes/" + id).then().body("weight", is(4));
    }

    @Test
    void aPatchChangesWhatItNamesAndNothingElse() {
        var id = written();

        patch(id, "{\"place\":{\"number\":8},\"dueOn\":null}")
                .statusCode(200)
                .body("place.number", is(8))
                .body("place.street", is("Quay"))
                .body("dueOn", is(nullValue()))
                .body("title", is("Lights on the quay"));
        patch(id, "{\"place\":null}").statusCode(200).body("place", is(nullValue()));
        patch(id, "{\"place\":{\"street\":\"New\",\"number\":1}}")
                .statusCode(200)
                .body("place.street", is("New"));
        patch(id, "{}").statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"unknown\":1}|400",
                "{\"status\":\"POSTED\"}|400",
                "{\"id\":\"04d207b5-9fae-566d-9472-f475b1f0d0d9\"}|400",
                "{\"\\ud800\":1}|400",
                "{\"place\":{\"unknown\":1}}|400",
                "{\"place\":\"there\"}|400",
                "{\"weight\":\"3\"}|400",
                "{\"title\":\"a\",\"title\":\"b\"}|400",
                "{\"title\":\"\\u0000\"}|400",
                "[]|400",
                "null|400",
                "|400",
                "{\"title\":null}|422",
                "{\"title\":\" \"}|422",
                "{\"kind\":\"OTHER\"}|422",
                "{\"weight\":101}|422"
            })
    void aPatchMustReadAsTheWholeWould(String body, int status) {
        var id = written();
        var before = plain().get("/v1/notes/" + id).asString();

        patch(id, body == null ? "" : body).statusCode(status);

        assertThat(plain().get("/v1/notes/" + id).asString()).isEqualTo(before);
    }

    @Test
    void whoWantsLittleIsGivenLittle() {
        riga().contentType("application/json")
                .header("Prefer", "respond-async, return=minimal")
                .body(GOOD)
                .post("/v1/notes")
                .then()
                .statusCode(201)
                .header("Location", startsWith("/v1/notes/"))
                .header("ETag", startsWith("\"1-"))
                .header("Preference-Applied", "return=minimal")
                .body(is(emptyString()));
        var id = written();
        riga().noContentType()
                .header("Prefer", "return=minimal")
                .post("/v1/notes/" + id + "/posting")
                .then()
                .statusCode(204)
                .header("ETag", startsWith("\"2-"));
        plain().header("Prefer", "return=minimal")
                .get("/v1/notes/" + id)
                .then()
                .statusCode(200)
                .body("status", is("POSTED"));
    }

    @Test
    void aMoveThatIsNotAllowedNowIsAConflict() {
        var id = written();
        riga().noContentType()
                .post("/v1/notes/" + id + "/posting")
                .then()
                .statusCode(200)
                .body("status", is("POSTED"))
                .body("allowedTransitions", is(java.util.List.of()));

        riga().noContentType()
                .post("/v1/notes/" + id + "/posting")
                .then()
                .statusCode(409)
                .body("reason", is("ILLEGAL_TRANSITION"));
    }

    @Test
    void whatIsAnothersLooksAbsent() {
        turin().noContentType()
                .post("/v1/notes/" + written() + "/posting")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/notes", "/v1/notes/%s"})
    void answersSayWhoMayCacheThem(String path) {
        var id = written();
        plain().get(path.formatted(id)).then().header("Cache-Control", "no-cache");
        riga().get(path.formatted(id))
                .then()
                .header("Cache-Control", "private, no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .header("Vary", not(nullValue()));
    }
}
