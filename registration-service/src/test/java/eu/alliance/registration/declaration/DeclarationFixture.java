package eu.alliance.registration.declaration;

import static eu.alliance.registration.Door.admin;
import static eu.alliance.registration.Door.registrar;

import eu.alliance.registration.city.CityFixture;
import java.util.UUID;

public final class DeclarationFixture {

    static final String AS_MAYOR = """
            {"signatoryName": "The Mayor of Testby", "office": {"en": "Mayor", "da": "Borgmester"}}""";

    private DeclarationFixture() {}

    static UUID aDraft() {
        String id = registrar()
                .body("""
                        {"kind": "COVENANT", "title": {"en": "Covenant of mayors"},
                         "texts": {"fr": "Nous protégeons nos places.", "en": "We protect our squares."}}""")
                .post("/v1/declarations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(id);
    }

    static UUID anOpenDeclaration() {
        var id = aDraft();
        registrar().post("/v1/declarations/{id}/opening", id).then().statusCode(200);
        return id;
    }

    /** What goes with the letters of invitation. */
    public static void anOpenDeclarationOfASummit() {
        String id = registrar()
                .body("""
                        {"kind": "DECLARATION", "title": {"en": "Declaration on open squares"},
                         "texts": {"en": "We meet.\\nWe keep our squares open.", "tr": "Buluşuruz.", "ru": "Мы встречаемся."}}""")
                .post("/v1/declarations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        registrar().post("/v1/declarations/{id}/opening", id).then().statusCode(200);
    }

    /** A signature, given and taken back. */
    public static void aSignatureWithAWholeLife() {
        var city = CityFixture.aMember();
        String signature = admin(city)
                .body(AS_MAYOR)
                .post("/v1/declarations/{id}/signatures", anOpenDeclaration())
                .path("id");
        admin(city).post("/v1/signatures/{id}/withdrawal", signature).then().statusCode(200);
    }
}
