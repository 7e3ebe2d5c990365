package eu.alliance.registration.signature;

import static eu.alliance.registration.Door.admin;
import static eu.alliance.registration.Door.anybody;
import static eu.alliance.registration.Door.editor;
import static eu.alliance.registration.Door.registrar;
import static eu.alliance.registration.declaration.DeclarationFixture.aDraft;
import static eu.alliance.registration.declaration.DeclarationFixture.anOpenDeclaration;
import static eu.alliance.registration.signature.SignatureFixture.AS_MAYOR;
import static eu.alliance.registration.signature.SignatureFixture.DECLINATIONS;
import static eu.alliance.registration.signature.SignatureFixture.SIGNATURES;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import eu.alliance.registration.city.CityFixture;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeclinationResourceTest {

    private static final String ONE = "/v1/declinations/{id}";
    private static final String WITH_A_REASON = "{\"reason\": \"Our council has not met.\"}";

    @Test
    void isTheCitysOwnAndTheRegistrarsToRead() {
        var declaration = anOpenDeclaration();
        var city = CityFixture.aMember();
        var other = CityFixture.aMember();

        var declined = admin(city).body(WITH_A_REASON).post(DECLINATIONS, declaration);

        declined.then().statusCode(201).body("status", is("DECLINED")).body("reason", is("Our council has not met."));
        declined.then().header("ETag", notNullValue());
        String id = declined.path("id");
        admin(city).get(declined.header("Location")).then().statusCode(200).body("id", is(id));
        editor(city).get(DECLINATIONS, declaration).then().body("items.id", contains(id));
        registrar().get(DECLINATIONS, declaration).then().body("items.id", contains(id));
        admin(other).get(DECLINATIONS, declaration).then().statusCode(200).body("items", empty());
        admin(other).get(ONE, id).then().statusCode(404);
        anybody().get(ONE, id).then().statusCode(401);
    }

    @Test
    void makesNoSignatory() {
        var declaration = anOpenDeclaration();
        var city = CityFixture.aMember();

        String id = admin(city).post(DECLINATIONS, declaration).path("id");

        anybody().get(SIGNATURES, declaration).then().statusCode(200).body("items", empty());
        anybody().get("/v1/signatures/{id}", id).then().statusCode(404);
        anybody()
                .accept("application/pdf")
                .get("/v1/signatures/{id}/certificate", id)
                .then()
                .statusCode(404);
        admin(city).post("/v1/signatures/{id}/withdrawal", id).then().statusCode(404);
    }

    @Test
    void leavesTheDoorOpenForALateAccession() {
        var declaration = anOpenDeclaration();
        var city = CityFixture.aMember();
        String id = admin(city).post(DECLINATIONS, declaration).path("id");

        admin(city)
                .body(AS_MAYOR)
                .post(SIGNATURES, declaration)
                .then()
                .statusCode(201)
                .body("id", is(id))
                .body("status", is("SIGNED"))
                .body("signedAt", notNullValue());

        anybody().get(SIGNATURES, declaration).then().body("items.id", contains(id));
        admin(city).get(ONE, id).then().body("status", is("SIGNED"));
        admin(city).body(AS_MAYOR).post(SIGNATURES, declaration).then().statusCode(409);
    }

    @Test
    void isSaidOnceAndNotByACityThatStandsByItsSignature() {
        var declaration = anOpenDeclaration();
        var city = CityFixture.aMember();
        admin(city).post(DECLINATIONS, declaration).then().statusCode(201);
        admin(city).post(DECLINATIONS, declaration).then().statusCode(409).body("reason", is("ALREADY_DECLINED"));
        String signature =
                admin(city).body(AS_MAYOR).post(SIGNATURES, declaration).path("id");
        admin(city).post(DECLINATIONS, declaration).then().statusCode(409).body("reason", is("ALREADY_SIGNED"));
        admin(city).post("/v1/signatures/{id}/withdrawal", signature).then().statusCode(200);

        admin(city).post(DECLINATIONS, declaration).then().statusCode(201);
    }

    @Test
    void isTheMayorsOfficeToSayAndOnlyOfWhatIsOpen() {
        var declaration = anOpenDeclaration();
        var city = CityFixture.aMember();

        anybody().post(DECLINATIONS, declaration).then().statusCode(401);
        editor(city).post(DECLINATIONS, declaration).then().statusCode(403);
        registrar().post(DECLINATIONS, declaration).then().statusCode(403);
        admin(city).post(DECLINATIONS, aDraft()).then().statusCode(404);
        admin(city)
                .body("{\"reason\": {\"en\": \"No\"}}")
                .post(DECLINATIONS, declaration)
                .then()
                .statusCode(400);
        admin(city)
                .body("{\"reason\": \"%s\"}".formatted("n".repeat(4001)))
                .post(DECLINATIONS, declaration)
                .then()
                .statusCode(422);
    }
}
