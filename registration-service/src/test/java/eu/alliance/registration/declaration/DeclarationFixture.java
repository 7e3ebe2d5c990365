package eu.alliance.registration.declaration;

import static eu.alliance.registration.Door.registrar;

import java.util.UUID;

public final class DeclarationFixture {

    private DeclarationFixture() {}

    public static UUID aDraft() {
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

    public static UUID anOpenDeclaration() {
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
}
