package eu.alliance.practice.drafting;

import static eu.alliance.practice.Door.MERGE_PATCH;
import static eu.alliance.practice.Door.admin;
import static eu.alliance.practice.Door.anybody;
import static eu.alliance.practice.Door.as;
import static eu.alliance.practice.Door.cityEditor;
import static eu.alliance.practice.Door.editor;
import static eu.alliance.practice.Door.registrar;
import static eu.alliance.practice.Door.reviewer;
import static eu.alliance.practice.city.CityFixture.aMember;
import static eu.alliance.practice.practice.PracticeFixture.PUBLIC;
import static eu.alliance.practice.practice.PracticeFixture.aDraft;
import static eu.alliance.practice.practice.PracticeFixture.aPublishedOne;
import static eu.alliance.practice.practice.PracticeFixture.aSubmittedOne;
import static eu.alliance.practice.practice.PracticeFixture.written;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import eu.alliance.platform.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PracticeResourceTest {

    @Test
    void isDraftedByACityAndReadAtItsLocation() {
        var city = aMember();

        var created = cityEditor(city).body(written("ToNite", PUBLIC)).post("/v1/practices");

        created.then()
                .statusCode(201)
                .header("Location", matchesPattern("/v1/practices/[0-9a-f-]{36}"))
                .header("ETag", matchesPattern("\"[0-9]+-[0-9a-f]{16}\""))
                .body("status", is("DRAFT"))
                .body("version", is(1))
                .body("cityId", is(city.toString()))
                .body("evidence", is("INSPIRING"))
                .body("languages", contains("en", "it"))
                .body("publishedAt", nullValue())
                .body("sha256", matchesPattern("[0-9a-f]{64}"))
                .body("allowedTransitions", empty());
        cityEditor(city)
                .get(created.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", created.header("ETag"))
                .body("sections.context.en", is("A riverside that people avoided."))
                .body("sections.lessons", nullValue());
        cityEditor(city)
                .header("If-None-Match", created.header("ETag"))
                .get(created.header("Location"))
                .then()
                .statusCode(304);
    }

    @Test
    void needsLittleAsADraft() {
        admin(aMember())
                .body("""
                        {"title": {"fr": "Nuit"}, "originalLanguage": "fr", "prevention": "PRIMARY",
                         "sensitivity": "PUBLIC"}""")
                .post("/v1/practices")
                .then()
                .statusCode(201)
                .body("summary", nullValue())
                .body("topics", empty())
                .body("circles", empty())
                .body("sections", aMapWithSize(8));
    }

    @Test
    void isWrittenByCitiesOnly() {
        var body = written("ToNite", PUBLIC);

        anybody().body(body).post("/v1/practices").then().statusCode(401).header("WWW-Authenticate", is("Bearer"));
        editor().body(body).post("/v1/practices").then().statusCode(403);
        reviewer().body(body).post("/v1/practices").then().statusCode(403);
        registrar().body(body).post("/v1/practices").then().statusCode(403);
        as(Tokens.user("lost").roles("city-admin"))
                .body(body)
                .post("/v1/practices")
                .then()
                .statusCode(403)
                .body("reason", is("NO_CITY"));
    }

    @Test
    void keepsADraftToItsCity() {
        var draft = aDraft(aMember(), PUBLIC);

        anybody().get("/v1/practices/{id}", draft).then().statusCode(404).body("reason", is("NOT_FOUND"));
        admin(aMember()).get("/v1/practices/{id}", draft).then().statusCode(404);
        editor().get("/v1/practices/{id}", draft).then().statusCode(404);
        reviewer().get("/v1/practices/{id}", draft).then().statusCode(404);
        admin(aMember())
                .contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body("{}")
                .patch("/v1/practices/{id}", draft)
                .then()
                .statusCode(404);
    }

    @Test
    void isChangedUnderItsTagWhileADraft() {
        var city = aMember();
        var draft = aDraft(city, PUBLIC);
        var tag = admin(city).get("/v1/practices/{id}", draft).header("ETag");
        var change = """
                {"title": {"it": null, "de": "Nacht"}, "sections": {"lessons": {"en": "Ask the neighbours."}},
                 "since": null}""";

        admin(city)
                .contentType(MERGE_PATCH)
                .body(change)
                .patch("/v1/practices/{id}", draft)
                .then()
                .statusCode(428);
        admin(city)
                .header("If-Match", tag)
                .body(change)
                .patch("/v1/practices/{id}", draft)
                .then()
                .statusCode(415);
        cityEditor(city)
                .contentType(MERGE_PATCH)
                .header("If-Match", tag)
                .body(change)
                .patch("/v1/practices/{id}", draft)
                .then()
                .statusCode(200)
                .body("languages", contains("de", "en"))
                .body("sections.context.en", is("A riverside that people avoided."))
                .body("sections.lessons.en", is("Ask the neighbours."))
                .body("since", nullValue());
        admin(city)
                .contentType(MERGE_PATCH)
                .header("If-Match", tag)
                .body(change)
                .patch("/v1/practices/{id}", draft)
                .then()
                .statusCode(412);
    }

    @Test
    void isNotChangedByOthersNorWhenHandedIn() {
        var city = aMember();
        var submitted = aSubmittedOne(city, PUBLIC);
        var published = aPublishedOne(city, PUBLIC);

        admin(city)
                .contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body("{}")
                .patch("/v1/practices/{id}", submitted)
                .then()
                .statusCode(409)
                .body("reason", is("NOT_EDITABLE"));
        admin(city)
                .contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body("{}")
                .patch("/v1/practices/{id}", published)
                .then()
                .statusCode(409);
        admin(aMember())
                .contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body("{}")
                .patch("/v1/practices/{id}", published)
                .then()
                .statusCode(403)
                .body("reason", is("NOT_OWNER"));
    }

    @Test
    void namesEveryBrokenRule() {
        admin(aMember())
                .body("""
                        {"title": {"en": "A"}, "originalLanguage": "fr", "prevention": "PRIMARY",
                         "summary": {"en": "%s"}, "sections": {"lessons": {"en": "%s"}},
                         "topics": ["parks", "gardening"], "sensitivity": "RESTRICTED"}""".formatted("word ".repeat(101), "word ".repeat(401)))
                .post("/v1/practices")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/originalLanguage", "/summary/en", "/sections/lessons/en", "/topics/1", "/circles"));
        admin(aMember())
                .body(written(
                        "A", "\"sensitivity\": \"RESTRICTED\", \"circles\": [\"%s\"]".formatted(UUID.randomUUID())))
                .post("/v1/practices")
                .then()
                .statusCode(422)
                .body("reason", is("UNKNOWN_CIRCLE"));
        admin(aMember())
                .body("{\"title\": {\"en\": \"A\"}}")
                .post("/v1/practices")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/originalLanguage", "/prevention", "/sensitivity"));
    }

    @Test
    void isMadeOncePerKey() {
        var city = aMember();
        var key = UUID.randomUUID().toString();

        var first = admin(city)
                .header("Idempotency-Key", key)
                .body(written("A", PUBLIC))
                .post("/v1/practices");
        var again = admin(city)
                .header("Idempotency-Key", key)
                .body(written("A", PUBLIC))
                .post("/v1/practices");

        first.then().statusCode(201);
        again.then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Location", first.header("Location"))
                .header("ETag", first.header("ETag"))
                .body("id", is((String) first.path("id")));
        admin(city).get("/v1/practices?status=DRAFT&city={city}", city).then().body("items.id", contains((String)
                first.path("id")));
        admin(city)
                .header("Idempotency-Key", key)
                .body(written("B", PUBLIC))
                .post("/v1/practices")
                .then()
                .statusCode(422)
                .body("reason", is("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void hasNoPersonalDataInIt() {
        var practice = aPublishedOne(aMember(), PUBLIC);

        anybody()
                .get("/v1/practices/{id}", practice)
                .then()
                .statusCode(200)
                .body("$", not(org.hamcrest.Matchers.hasKey("createdBy")))
                .body("allowedTransitions", empty());
    }

    @Test
    void namesPartnersAndCost() {
        var city = aMember();
        var words = written("Watch", PUBLIC);
        var more = words.substring(0, words.lastIndexOf('}')) + """
                , "partners": [{"name": "Police", "kind": "PUBLIC", "role": {"en": "Patrols"}},
                               {"name": "Night Mayors", "kind": "NGO"}],
                  "cost": {"amount": "%s", "currency": "EUR"}}""";

        admin(city)
                .body(more.formatted("1250.00"))
                .post("/v1/practices")
                .then()
                .statusCode(201)
                .body("partners.kind", contains("PUBLIC", "NGO"))
                .body("cost.amount", is("1250.00"));
        admin(city)
                .body(more.formatted("-1.00"))
                .post("/v1/practices")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/cost/amount"));
        admin(city)
                .body(more.formatted("1.00").replace("\"NGO\"", "\"CHURCH\""))
                .post("/v1/practices")
                .then()
                .statusCode(422);
    }
}
