package eu.alliance.registration.planning;

import static eu.alliance.registration.Door.anybody;
import static eu.alliance.registration.Door.as;
import static eu.alliance.registration.Door.registrar;
import static eu.alliance.registration.session.SessionFixture.aVisit;
import static eu.alliance.registration.session.SessionFixture.tell;
import static eu.alliance.registration.summit.SummitFixture.anOpenSummit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import eu.alliance.platform.testkit.Tokens;
import eu.alliance.registration.Door;
import eu.alliance.registration.city.CityFixture;
import eu.alliance.registration.file.FileFixture;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SessionDocumentTest {

    @Test
    void hasPapersOfItsOwnThatWhoeverSeesItReads() {
        var summit = anOpenSummit();
        var file = FileFixture.aFileOfTheRegistrar();
        var paper = "{\"title\": {\"en\": \"The port\"}, \"language\": \"en\", %s}";
        var session = aVisit(summit, 2, ", \"documents\": [" + paper.formatted("\"fileId\": \"" + file + "\"") + "]");
        var url = "/v1/sessions/{id}/documents/{file}";

        anybody().get("/v1/sessions/{id}", session).then().body("documents[0].fileId", is(file.toString()));
        var read = anybody().get(url, session, file);
        assertThat(read.asString()).isEqualTo(FileFixture.PDF);
        read.then().statusCode(200).contentType("application/pdf");
        anybody()
                .header("If-None-Match", read.header("ETag"))
                .get(url, session, file)
                .then()
                .statusCode(304);
        anybody().get(url, aVisit(summit, 2), file).then().statusCode(404);
        registrar()
                .header("If-Match", registrar().get("/v1/files/{id}", file).header("ETag"))
                .delete("/v1/files/{id}", file)
                .then()
                .statusCode(409);

        as(Tokens.user("officer").roles("registrar"))
                .contentType(Door.MERGE_PATCH)
                .header("If-Match", anybody().get("/v1/sessions/{id}", session).header("ETag"))
                .body("{\"room\": \"Quay 9\"}")
                .patch("/v1/sessions/{id}", session)
                .then()
                .statusCode(200)
                .body("documents.size()", is(1));
        tell(session, "{\"documents\": []}");
        anybody().get(url, session, file).then().statusCode(404);
    }

    @Test
    void namesAPaperInOneWayAndNoFileOfOthers() {
        var summit = anOpenSummit();
        var body = """
                {"kind": "PLENARY", "title": {"en": "Opening"}, "startsAt": "2036-11-09T08:00:00Z",
                 "endsAt": "2036-11-09T09:00:00Z", "documents": [{"title": {"en": "Paper"}, "language": "en"%s}]}""";
        var file = FileFixture.aFileOf(CityFixture.aMember());

        registrar()
                .body(body.formatted(""))
                .post("/v1/summits/{id}/sessions", summit)
                .then()
                .statusCode(422)
                .body("errors.reason", contains("URL_OR_FILE"))
                .body("errors.pointer", contains("/documents/0"));
        registrar()
                .body(body.formatted(", \"url\": \"https://a.example/x\", \"fileId\": \"" + file + "\""))
                .post("/v1/summits/{id}/sessions", summit)
                .then()
                .statusCode(422)
                .body("errors.reason", contains("URL_OR_FILE"));
        registrar()
                .body(body.formatted(", \"fileId\": \"" + file + "\""))
                .post("/v1/summits/{id}/sessions", summit)
                .then()
                .statusCode(422)
                .body("reason", is("UNKNOWN_FILE"))
                .body("errors.pointer", contains("/documents/0/fileId"));
    }
}
