package eu.alliance.registration.signature;

import static eu.alliance.registration.Door.admin;
import static eu.alliance.registration.declaration.DeclarationFixture.anOpenDeclaration;

import eu.alliance.registration.city.CityFixture;

public final class SignatureFixture {

    static final String AS_MAYOR = """
            {"signatoryName": "The Mayor of Testby", "office": {"en": "Mayor", "da": "Borgmester"}}""";

    static final String SIGNATURES = "/v1/declarations/{id}/signatures";
    static final String DECLINATIONS = "/v1/declarations/{id}/declinations";

    private SignatureFixture() {}

    /** A signature, declined at first, then given and taken back. */
    public static void aSignatureWithAWholeLife() {
        var city = CityFixture.aMember();
        var declaration = anOpenDeclaration();
        admin(city).post(DECLINATIONS, declaration).then().statusCode(201);
        String signature =
                admin(city).body(AS_MAYOR).post(SIGNATURES, declaration).path("id");
        admin(city).post("/v1/signatures/{id}/withdrawal", signature).then().statusCode(200);
    }
}
