package eu.alliance.registration.signature;

import static eu.alliance.registration.Door.admin;
import static eu.alliance.registration.Door.anybody;
import static eu.alliance.registration.Door.editor;
import static eu.alliance.registration.Door.registrar;
import static eu.alliance.registration.declaration.DeclarationFixture.aDraft;
import static eu.alliance.registration.declaration.DeclarationFixture.anOpenDeclaration;
import static eu.alliance.registration.delegation.DelegationFixture.aSubmittedDelegation;
import static eu.alliance.registration.delegation.DelegationFixture.play;
import static eu.alliance.registration.signature.SignatureFixture.AS_MAYOR;
import static eu.alliance.registration.signature.SignatureFixture.SIGNATURES;
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
class SignatureResourceTest {

    @Test
    void isGivenOnceByACityAndAgainAfterAWithdrawal() {
        var declaration = anOpenDeclaration();
        var city = CityFixture.aMember();

        var signed = admin(city).body(AS_MAYOR).post(SIGNATURES, declaration);

        signed.then().statusCode(201).body("status", is("SIGNED")).body("version", is(1));
        admin(city)
                .body(AS_MAYOR)
                .post(SIGNATURES, declaration)
                .then()
                .statusCode(409)
                .body("reason", is("ALREADY_SIGNED"));
        admin(city)
                .post("/v1/signatures/{id}/withdrawal", signed.<String>path("id"))
                .then()
                .statusCode(200)
                .body("status", is("WITHDRAWN"));
        admin(city).body(AS_MAYOR).post(SIGNATURES, declaration).then().statusCode(201);
        anybody().get(SIGNATURES, declaration).then().body("items", hasSize(2));
    }

    @Test
    void isGivenForTheMayorOnlyUnderAMandate() {
        var sent = aSubmittedDelegation();
        var delegate = admin(sent.city())
                .get("/v1/delegations/{id}/delegates", sent.id())
                .<String>path("items[0].id");
        var declaration = anOpenDeclaration();
        var deputy = """
                {"signatoryName": "The Deputy", "office": {"en": "Deputy Mayor"}, "mandateId": %s}""";

        admin(sent.city())
                .body(deputy.formatted("null"))
                .post(SIGNATURES, declaration)
                .then()
                .statusCode(422)
                .body("reason", is("MANDATE_MISSING"));
        admin(sent.city())
                .body(deputy.formatted('"' + mandate(sent.id(), sent.city(), delegate, "SPEAK") + '"'))
                .post(SIGNATURES, declaration)
                .then()
                .statusCode(422);
        var toSign = mandate(sent.id(), sent.city(), delegate, "SIGN");
        admin(CityFixture.aMember())
                .body(deputy.formatted('"' + toSign + '"'))
                .post(SIGNATURES, declaration)
                .then()
                .statusCode(422);
        admin(sent.city())
                .body(deputy.formatted('"' + toSign + '"'))
                .post(SIGNATURES, declaration)
                .then()
                .statusCode(201)
                .body("status", is("SIGNED_ON_BEHALF"));
    }

    @Test
    void keepsWhoeverSignedForTheCityInItsDelegation() {
        var sent = play(aSubmittedDelegation(), "confirmation", "change-request");
        var delegate = admin(sent.city())
                .get("/v1/delegations/{id}/delegates", sent.id())
                .<String>path("items[0].id");
        admin(sent.city())
                .body("""
                        {"signatoryName": "The Deputy", "office": {"en": "Deputy Mayor"}, "mandateId": "%s"}""".formatted(mandate(sent.id(), sent.city(), delegate, "SIGN")))
                .post(SIGNATURES, anOpenDeclaration())
                .then()
                .statusCode(201);
        admin(sent.city())
                .header("If-Match", "*")
                .delete("/v1/delegates/{id}", delegate)
                .then()
                .statusCode(409)
                .body("reason", is("MANDATE_IN_USE"));
        admin(sent.city()).get("/v1/delegates/{id}", delegate).then().statusCode(200);
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
    void isTheMayorsToGive() {
        var declaration = anOpenDeclaration();
        var city = CityFixture.aMember();

        anybody().body(AS_MAYOR).post(SIGNATURES, declaration).then().statusCode(401);
        editor(city).body(AS_MAYOR).post(SIGNATURES, declaration).then().statusCode(403);
        registrar().body(AS_MAYOR).post(SIGNATURES, declaration).then().statusCode(403);
        admin(city)
                .body(AS_MAYOR.replace("{\"en\": \"Mayor\", \"da\": \"Borgmester\"}", "\"Mayor\""))
                .post(SIGNATURES, declaration)
                .then()
                .statusCode(400);
        admin(city).body(AS_MAYOR).post(SIGNATURES, aDraft()).then().statusCode(404);
        String signature =
                admin(city).body(AS_MAYOR).post(SIGNATURES, declaration).path("id");
        admin(CityFixture.aMember())
                .post("/v1/signatures/{id}/withdrawal", signature)
                .then()
                .statusCode(404);
        admin(city).get("/v1/signatures/{id}", signature).then().body("allowedTransitions", contains("withdrawal"));
    }
}
