package eu.alliance.registration.declaration;

import static eu.alliance.registration.Door.MERGE_PATCH;
import static eu.alliance.registration.Door.admin;
import static eu.alliance.registration.Door.anybody;
import static eu.alliance.registration.Door.registrar;
import static eu.alliance.registration.declaration.DeclarationFixture.aDraft;
import static eu.alliance.registration.declaration.DeclarationFixture.anOpenDeclaration;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import eu.alliance.registration.city.CityFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class DeclarationResourceTest {

    @Test
    void statesTheDigestOfItsCanonicalTexts() {
        anybody()
                .get("/v1/declarations/{id}", anOpenDeclaration())
                .then()
                .statusCode(200)
                .body("version", is(1))
                // printf '{"en":"We protect our squares.","fr":"Nous protégeons nos places."}' | sha256sum
                .body("sha256", is("ac4225e59cb0268dee835c3e22fd9a98e1e9ad718bbf5e04ee0ae8083f7ab128"));
    }

    @Test
    void isWordedAnewOnlyAsADraft() {
        var declaration = aDraft();
        anybody().get("/v1/declarations/{id}", declaration).then().statusCode(404);
        registrar()
                .contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body("{\"texts\": {\"en\": \"We look after our squares.\"}}")
                .patch("/v1/declarations/{id}", declaration)
                .then()
                .statusCode(200)
                .body("version", is(2));
        registrar().post("/v1/declarations/{id}/opening", declaration).then().body("status", is("OPEN"));
        registrar()
                .contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body("{\"title\": {\"en\": \"Else\"}}")
                .patch("/v1/declarations/{id}", declaration)
                .then()
                .statusCode(409);
        registrar()
                .post("/v1/declarations/{id}/opening", declaration)
                .then()
                .statusCode(409)
                .body("reason", is("ILLEGAL_TRANSITION"));
    }

    @ParameterizedTest
    @CsvSource({"title, 300", "texts, 50000"})
    void hasRoomForSoMuchAndNoMore(String member, int characters) {
        var declaration = aDraft();

        worded(declaration, member, characters + 1)
                .statusCode(422)
                .body("errors.pointer", contains("/" + member + "/fr"))
                .body("errors.reason", contains("TOO_LONG"));
        worded(declaration, member, characters).statusCode(200);
    }

    private static ValidatableResponse worded(UUID declaration, String member, int characters) {
        return registrar()
                .contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body("{\"%s\": {\"fr\": \"%s\"}}".formatted(member, "x".repeat(characters)))
                .patch("/v1/declarations/{id}", declaration)
                .then();
    }

    @Test
    void holdsAllItsLanguagesForAuthenticUnlessToldWhichAre() {
        anybody()
                .get("/v1/declarations/{id}", anOpenDeclaration())
                .then()
                .body("authenticLanguages", contains("en", "fr"));
        var french = proposed("[\"fr\"]").then().statusCode(201).body("authenticLanguages", contains("fr"));
        french.body("sha256", is("ac4225e59cb0268dee835c3e22fd9a98e1e9ad718bbf5e04ee0ae8083f7ab128"));

        registrar()
                .contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body("{\"authenticLanguages\": null}")
                .patch("/v1/declarations/{id}", french.extract().<String>path("id"))
                .then()
                .statusCode(200)
                .body("authenticLanguages", contains("en", "fr"))
                .body("version", is(1));
    }

    @Test
    void holdsNoLanguageForAuthenticThatItIsNotWordedIn() {
        proposed("[\"en\", \"de\"]")
                .then()
                .statusCode(422)
                .body("reason", is("LANGUAGE_WITHOUT_TEXT"))
                .body("errors[0].pointer", is("/authenticLanguages/1"));
        proposed("[\"en\", \"en\"]").then().statusCode(422).body("reason", is("REPEATED_LANGUAGE"));
        proposed("[]").then().statusCode(422);
        proposed("\"en\"").then().statusCode(400);
        var onlyFrench = proposed("[\"fr\"]").<String>path("id");

        registrar()
                .contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body("{\"texts\": {\"fr\": null}}")
                .patch("/v1/declarations/{id}", onlyFrench)
                .then()
                .statusCode(422)
                .body("reason", is("LANGUAGE_WITHOUT_TEXT"));
    }

    private static Response proposed(String authenticLanguages) {
        return registrar().body("""
                        {"kind": "COVENANT", "title": {"en": "Covenant of mayors"},
                         "texts": {"fr": "Nous protégeons nos places.", "en": "We protect our squares."},
                         "authenticLanguages": %s}""".formatted(authenticLanguages)).post("/v1/declarations");
    }

    @Test
    void isTheRegistrarsToWord() {
        admin(CityFixture.aMember()).body("{}").post("/v1/declarations").then().statusCode(403);
    }
}
