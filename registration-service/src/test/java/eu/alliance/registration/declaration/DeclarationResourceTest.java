package eu.alliance.registration.declaration;

import static eu.alliance.registration.Door.MERGE_PATCH;
import static eu.alliance.registration.Door.admin;
import static eu.alliance.registration.Door.anybody;
import static eu.alliance.registration.Door.editor;
import static eu.alliance.registration.Door.registrar;
import static eu.alliance.registration.declaration.DeclarationFixture.AS_MAYOR;
import static eu.alliance.registration.declaration.DeclarationFixture.aDraft;
import static eu.alliance.registration.declaration.DeclarationFixture.anOpenDeclaration;
import static eu.alliance.registration.delegation.DelegationFixture.aSubmittedDelegation;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import eu.alliance.registration.city.CityFixture;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

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

    @Test
    void isSignedOnceByACityAndSignedAgainAfterAWithdrawal() {
        var declaration = anOpenDeclaration();
        var city = CityFixture.aMember();
        var url = "/v1/declarations/{id}/signatures";

        var signed = admin(city).body(AS_MAYOR).post(url, declaration);

        signed.then().statusCode(201).body("status", is("SIGNED")).body("version", is(1));
        admin(city).body(AS_MAYOR).post(url, declaration).then().statusCode(409).body("reason", is("ALREADY_SIGNED"));
        admin(city)
                .post("/v1/signatures/{id}/withdrawal", signed.<String>path("id"))
                .then()
                .statusCode(200)
                .body("status", is("WITHDRAWN"));
        admin(city).body(AS_MAYOR).post(url, declaration).then().statusCode(201);
        anybody().get(url, declaration).then().body("items", hasSize(2));
    }

    @Test
    void isSignedForTheMayorOnlyUnderAMandate() {
        var sent = aSubmittedDelegation();
        var delegate = admin(sent.city())
                .get("/v1/delegations/{id}/delegates", sent.id())
                .<String>path("items[0].id");
        var declaration = anOpenDeclaration();
        var url = "/v1/declarations/{id}/signatures";
        var deputy = """
                {"signatoryName": "The Deputy", "office": {"en": "Deputy Mayor"}, "mandateId": %s}""";

        admin(sent.city())
                .body(deputy.formatted("null"))
                .post(url, declaration)
                .then()
                .statusCode(422)
                .body("reason", is("MANDATE_MISSING"));
        admin(sent.city())
                .body(deputy.formatted('"' + mandate(sent.id(), sent.city(), delegate, "SPEAK") + '"'))
                .post(url, declaration)
                .then()
                .statusCode(422);
        var toSign = mandate(sent.id(), sent.city(), delegate, "SIGN");
        admin(CityFixture.aMember())
                .body(deputy.formatted('"' + toSign + '"'))
                .post(url, declaration)
                .then()
                .statusCode(422);
        admin(sent.city())
                .body(deputy.formatted('"' + toSign + '"'))
                .post(url, declaration)
                .then()
                .statusCode(201)
                .body("status", is("SIGNED_ON_BEHALF"));
    }

    private static String mandate(UUID delegation, UUID city, String delegate, String scope) {
        var today = LocalDate.now(ZoneOffset.UTC);
        return admin(city)
                .body("""
                        {"delegateId": "%s", "scope": ["%s"], "validFrom": "%s", "validUntil": "%s"}""".formatted(delegate, scope, today.minusDays(1), today.plusDays(1)))
                .post("/v1/delegations/{id}/mandates", delegation)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void isTheRegistrarsToWordAndTheMayorsToSign() {
        var declaration = anOpenDeclaration();
        var city = CityFixture.aMember();
        var url = "/v1/declarations/{id}/signatures";

        admin(city).body("{}").post("/v1/declarations").then().statusCode(403);
        anybody().body(AS_MAYOR).post(url, declaration).then().statusCode(401);
        editor(city).body(AS_MAYOR).post(url, declaration).then().statusCode(403);
        registrar().body(AS_MAYOR).post(url, declaration).then().statusCode(403);
        admin(city)
                .body(AS_MAYOR.replace("{\"en\": \"Mayor\", \"da\": \"Borgmester\"}", "\"Mayor\""))
                .post(url, declaration)
                .then()
                .statusCode(400);
        admin(city).body(AS_MAYOR).post(url, aDraft()).then().statusCode(404);
        String signature = admin(city).body(AS_MAYOR).post(url, declaration).path("id");
        admin(CityFixture.aMember())
                .post("/v1/signatures/{id}/withdrawal", signature)
                .then()
                .statusCode(404);
        admin(city).get("/v1/signatures/{id}", signature).then().body("allowedTransitions", contains("withdrawal"));
    }
}
