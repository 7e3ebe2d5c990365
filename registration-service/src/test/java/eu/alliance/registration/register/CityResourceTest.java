package eu.alliance.registration.register;

import static eu.alliance.registration.Door.MERGE_PATCH;
import static eu.alliance.registration.Door.admin;
import static eu.alliance.registration.Door.anybody;
import static eu.alliance.registration.Door.registrar;
import static eu.alliance.registration.city.CityFixture.aMember;
import static eu.alliance.registration.city.CityFixture.anApplicant;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CityResourceTest {

    @Test
    void isRegisteredAsAnApplicantAndReadByAnybody() {
        var created = registrar().body("""
                        {"kind": "CITY", "name": {"en": "Chișinău", "ru": "Кишинёв"}, "country": "MD",
                         "memberships": [{"programme": "ALLIANCE", "since": "2016-11-09"}],
                         "zone": "Europe/Chisinau", "languages": ["ro", "ru"]}""").post("/v1/cities");

        created.then()
                .statusCode(201)
                .header("Location", matchesPattern("/v1/cities/[0-9a-f-]{36}"))
                .header("ETag", matchesPattern("\"1-[0-9a-f]{16}\""))
                .body("status", is("APPLICANT"))
                .body("slug", matchesPattern("chisinau(-[0-9]+)?"))
                .body("allowedTransitions", contains("admission"));
        anybody()
                .get(created.header("Location"))
                .then()
                .statusCode(200)
                .body("name.ru", is("Кишинёв"))
                .body("allowedTransitions", empty());
        anybody()
                .get("/v1/cities/{slug}", (Object) created.path("slug"))
                .then()
                .statusCode(200)
                .body("id", is((String) created.path("id")));
    }

    @Test
    void keepsAnIdThatIsKnownElsewhereOnce() {
        var id = UUID.randomUUID();
        var body = """
                {"id": "%s", "kind": "INSTITUTION", "name": {"en": "Congress"}, "country": "FR"}""".formatted(id);

        registrar().body(body).post("/v1/cities").then().statusCode(201).body("id", is(id.toString()));
        registrar().body(body).post("/v1/cities").then().statusCode(409).body("reason", is("CITY_EXISTS"));
    }

    @Test
    void sharesNoSlug() {
        var slug = "s" + UUID.randomUUID();
        var body = """
                {"slug": "%s", "kind": "CITY", "name": {"en": "A"}, "country": "FR"}""".formatted(slug);

        registrar().body(body).post("/v1/cities").then().statusCode(201);
        registrar().body(body).post("/v1/cities").then().statusCode(409).body("reason", is("SLUG_TAKEN"));
    }

    @Test
    void moves() {
        var city = anApplicant();

        registrar()
                .post("/v1/cities/{id}/admission", city)
                .then()
                .statusCode(200)
                .body("status", is("MEMBER"))
                .body("allowedTransitions", contains("suspension", "departure"));
        registrar()
                .post("/v1/cities/{id}/admission", city)
                .then()
                .statusCode(409)
                .body("reason", is("ILLEGAL_TRANSITION"));
        registrar().post("/v1/cities/{id}/suspension", city).then().body("status", is("SUSPENDED"));
        registrar().post("/v1/cities/{id}/departure", city).then().body("status", is("LEFT"));
    }

    @Test
    void isChangedUnderItsTag() {
        var city = aMember();
        var tag = anybody().get("/v1/cities/{id}", city).header("ETag");

        registrar()
                .contentType(MERGE_PATCH)
                .body("{}")
                .patch("/v1/cities/{id}", city)
                .then()
                .statusCode(428);
        registrar()
                .contentType(MERGE_PATCH)
                .header("If-Match", tag)
                .body("""
                        {"name": {"fr": "Essai"}, "population": {"value": 61000}}""")
                .patch("/v1/cities/{id}", city)
                .then()
                .statusCode(200)
                .body("name", equalTo(java.util.Map.of("en", "Testby", "fr", "Essai")))
                .body("population.value", is(61000))
                .body("population.year", is(2024));
        registrar()
                .contentType(MERGE_PATCH)
                .header("If-Match", tag)
                .body("{}")
                .patch("/v1/cities/{id}", city)
                .then()
                .statusCode(412);
    }

    @Test
    void keepsItsAddressForLettersToItselfAndTheRegistrar() {
        String id = registrar()
                .body("""
                        {"kind": "CITY", "name": {"en": "Lettersby"}, "country": "DK",
                         "contactEmail": "mayor@lettersby.example"}""")
                .post("/v1/cities")
                .then()
                .statusCode(201)
                .body("contactEmail", is("mayor@lettersby.example"))
                .extract()
                .path("id");
        var city = UUID.fromString(id);

        admin(city).get("/v1/cities/{id}", id).then().body("contactEmail", is("mayor@lettersby.example"));
        anybody().get("/v1/cities/{id}", id).then().body("$", not(hasKey("contactEmail")));
        admin(aMember()).get("/v1/cities/{id}", id).then().body("$", not(hasKey("contactEmail")));
        registrar().get("/v1/cities?q=lettersby").then().body("items[0]", not(hasKey("contactEmail")));
        registrar()
                .body("""
                        {"kind": "CITY", "name": {"en": "A"}, "country": "DK", "contactEmail": "nowhere"}""")
                .post("/v1/cities")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/contactEmail"));
    }

    @Test
    void isTheRegistrarsToWrite() {
        var city = aMember();

        anybody().body("{}").post("/v1/cities").then().statusCode(401);
        admin(city).body("{}").post("/v1/cities").then().statusCode(403);
        admin(city).post("/v1/cities/{id}/suspension", city).then().statusCode(403);
        registrar().post("/v1/cities/{id}/suspension", UUID.randomUUID()).then().statusCode(404);
        anybody().get("/v1/cities/{id}", "nowhere").then().statusCode(404).body("reason", is("NOT_FOUND"));
    }

    @Test
    void namesEachBrokenRule() {
        registrar().body("""
                        {"kind": "CITY", "name": {"en": ""}, "country": "XX",
                         "memberships": [{"programme": "EFUS", "since": "2020-01-01", "until": "2019-01-01"}]}""").post("/v1/cities").then().statusCode(422).body("errors.pointer", hasItem("/name/en"));
        registrar()
                .body("""
                        {"kind": "CITY", "name": {"en": "A"}, "country": "XX",
                         "population": {"value": -1, "unit": "LAU", "year": 2020, "source": ""}}""")
                .post("/v1/cities")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/country", "/population/source", "/population/value"));
    }

    @Test
    void isListedByFiltersAndPages() {
        registrar().body("""
                        {"kind": "OPERATOR", "name": {"en": "Gdańsk Arena"}, "country": "PL",
                         "memberships": [{"programme": "EFUS"}, {"programme": "ICC", "until": "2020-12-31"}]}""").post("/v1/cities").then().statusCode(201);

        anybody()
                .get("/v1/cities?country=PL&kind=OPERATOR&membership=EFUS&q=GDANSK")
                .then()
                .statusCode(200)
                .body("items.country", everyItem(is("PL")))
                .body("items", not(empty()));
        anybody().get("/v1/cities?country=PL&membership=ICC").then().body("items", empty());
        anybody().get("/v1/cities?q=%25").then().body("items", empty());
        var first = anybody().get("/v1/cities?kind=CITY&limit=1");
        aMember();
        aMember();
        anybody()
                .get(anybody().get("/v1/cities?kind=CITY&limit=1").<String>path("next"))
                .then()
                .statusCode(200);
        first.then().statusCode(200);
        anybody().get("/v1/cities?limit=0").then().statusCode(400);
        anybody().get("/v1/cities?colour=red").then().statusCode(400).body("reason", is("UNKNOWN_PARAMETER"));
        anybody().get("/v1/cities?kind=VILLAGE").then().statusCode(400);
    }
}
