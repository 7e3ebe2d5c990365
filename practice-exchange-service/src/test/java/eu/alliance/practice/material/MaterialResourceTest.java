package eu.alliance.practice.material;

import static eu.alliance.practice.Door.MERGE_PATCH;
import static eu.alliance.practice.Door.admin;
import static eu.alliance.practice.Door.anybody;
import static eu.alliance.practice.Door.editor;
import static eu.alliance.practice.attachment.AttachmentFixture.PDF;
import static eu.alliance.practice.attachment.AttachmentFixture.adminOf;
import static eu.alliance.practice.attachment.AttachmentFixture.anEditor;
import static eu.alliance.practice.attachment.AttachmentFixture.sent;
import static eu.alliance.practice.circle.CircleFixture.aCircleOf;
import static eu.alliance.practice.city.CityFixture.aMember;
import static eu.alliance.practice.city.CityFixture.anApplicant;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import eu.alliance.platform.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MaterialResourceTest {

    @Test
    void isReadOncePublished() {
        var made = editor().body(written("\"sensitivity\": \"PUBLIC\"")).post("/v1/resources");
        made.then()
                .statusCode(201)
                .header("ETag", notNullValue())
                .body("status", is("DRAFT"))
                .body("languages", contains("en", "fr"))
                .body("allowedTransitions", contains("publication", "withdrawal"));
        var place = made.header("Location");
        String id = made.path("id");

        anybody().get(place).then().statusCode(404);
        anybody().get("/v1/resources?limit=200").then().body("items.id", not(hasItem(id)));
        editor().post(place + "/publication").then().statusCode(200).body("status", is("PUBLISHED"));
        editor().post(place + "/publication").then().statusCode(409);
        var tag = anybody().get(place).then().statusCode(200).extract().header("ETag");
        anybody().header("If-None-Match", tag).get(place).then().statusCode(304);
        anybody()
                .get("/v1/resources?kind=POLICY_BRIEF&topic=night-time&language=fr&limit=200")
                .then()
                .body("items.id", hasItem(id));
        anybody().get("/v1/resources?kind=GUIDANCE&limit=200").then().body("items.id", not(hasItem(id)));
        anybody().get("/v1/resources?colour=red").then().statusCode(400);
    }

    @Test
    void leavesATombstoneForThoseWhoCouldReadIt() {
        var members = aPublishedOne("\"sensitivity\": \"MEMBERS\"");
        admin(aMember()).get(members).then().statusCode(200);
        admin(anApplicant()).get(members).then().statusCode(404);
        editor().body("{}").post(members + "/withdrawal").then().statusCode(422);
        editor().body("{\"reason\": \"Outdated.\"}")
                .post(members + "/withdrawal")
                .then()
                .statusCode(200)
                .body("status", is("WITHDRAWN"));

        admin(aMember())
                .get(members)
                .then()
                .statusCode(410)
                .body("reason", is("WITHDRAWN"))
                .body("tombstone.explanation", is("Outdated."));
        anybody().get(members).then().statusCode(404);
        editor().body("{\"reason\": \"Again.\"}")
                .post(members + "/withdrawal")
                .then()
                .statusCode(409);
    }

    @Test
    void isForItsCircleAlone() {
        var inside = aMember();
        var circle = aCircleOf(inside);
        var place = aPublishedOne("\"sensitivity\": \"RESTRICTED\", \"circles\": [\"%s\"]".formatted(circle));
        var id = place.substring(place.lastIndexOf('/') + 1);

        admin(inside).get(place).then().statusCode(200);
        admin(inside).get("/v1/resources?limit=200").then().body("items.id", hasItem(id));
        admin(aMember()).get(place).then().statusCode(404);
        admin(aMember()).get("/v1/resources?limit=200").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void isChangedUnderItsTag() {
        var made = editor().body(written("\"sensitivity\": \"PUBLIC\"")).post("/v1/resources");
        var place = made.header("Location");
        var patch = "{\"kind\": \"GUIDANCE\", \"summary\": null}";

        editor().contentType(MERGE_PATCH).body(patch).patch(place).then().statusCode(428);
        var tag = made.header("ETag");
        editor().contentType(MERGE_PATCH)
                .header("If-Match", tag)
                .body(patch)
                .patch(place)
                .then()
                .statusCode(200)
                .body("kind", is("GUIDANCE"));
        editor().contentType(MERGE_PATCH)
                .header("If-Match", tag)
                .body(patch)
                .patch(place)
                .then()
                .statusCode(412);
        editor().post(place + "/publication").then().statusCode(422).body("errors[0].pointer", is("/summary"));
    }

    @Test
    void isWrittenByEditorsWithinTheRules() {
        var words = written("\"sensitivity\": \"PUBLIC\"");
        anybody().body(words).post("/v1/resources").then().statusCode(401);
        admin(aMember()).body(words).post("/v1/resources").then().statusCode(403);
        editor().body("""
                        {"kind": "GUIDANCE", "title": {"en": "G"}, "topics": ["no-such"], "sensitivity": "RESTRICTED",
                         "links": [{"url": "javascript:alert(1)"}]}""")
                .post("/v1/resources")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/topics/0", "/circles", "/links/0/url"))
                .body("errors.reason", containsInAnyOrder("UNKNOWN_TOPIC", "CIRCLES_REQUIRED", "INVALID_URL"));
        editor().body("{\"kind\": \"NOVEL\", \"title\": {\"en\": \"G\"}, \"sensitivity\": \"PUBLIC\"}")
                .post("/v1/resources")
                .then()
                .statusCode(422);
        editor().body("{\"kind\": \"GUIDANCE\", \"title\": \"G\", \"sensitivity\": \"PUBLIC\"}")
                .post("/v1/resources")
                .then()
                .statusCode(400);
    }

    @Test
    void hasFilesInSeveralLanguages() {
        var place = aPublishedOne("\"sensitivity\": \"MEMBERS\"");
        var id = place.substring(place.lastIndexOf('/') + 1);
        var made = sent(anEditor(), place, "handbook.pdf", PDF);
        var file = made.then().statusCode(201).extract().header("Location");
        var other = Tokens.user("another-editor").roles("editor");

        given().header("Authorization", other.bearer())
                .contentType(MERGE_PATCH)
                .header("If-Match", made.header("ETag"))
                .body("{\"languages\": [\"tr\"], \"title\": {\"tr\": \"El kitabı\"}}")
                .patch(file)
                .then()
                .statusCode(200)
                .body("languages", contains("tr"));

        admin(aMember())
                .get(place)
                .then()
                .body("languages", contains("en", "fr", "tr"))
                .body("attachments.name", contains("handbook.pdf"));
        admin(aMember()).get("/v1/resources?language=tr&limit=200").then().body("items.id", hasItem(id));
        admin(aMember()).get(file + "/content").then().statusCode(200).body(is(PDF));
        anybody().get(file + "/content").then().statusCode(404);
        sent(adminOf(aMember()), place, "a.pdf", PDF).then().statusCode(403);
        var tag = editor().get(file).header("ETag");
        given().header("Authorization", other.bearer())
                .header("If-Match", tag)
                .delete(file)
                .then()
                .statusCode(204);
        editor().get(place).then().body("languages", contains("en", "fr"));
        editor().body("{\"reason\": \"Old.\"}")
                .post(place + "/withdrawal")
                .then()
                .statusCode(200);
        sent(anEditor(), place, "late.pdf", PDF).then().statusCode(410);
    }

    private static String aPublishedOne(String sensitivity) {
        var place = editor().body(written(sensitivity)).post("/v1/resources").header("Location");
        editor().post(place + "/publication").then().statusCode(200);
        return place;
    }

    private static String written(String sensitivity) {
        return """
                {"kind": "POLICY_BRIEF", "title": {"en": "Safe nights", "fr": "Nuits sûres"},
                 "summary": {"en": "What works at night."}, "topics": ["night-time"],
                 "links": [{"url": "https://alliance.example/briefs/nights.pdf"}], %s}""".formatted(sensitivity);
    }
}
