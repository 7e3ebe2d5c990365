package eu.alliance.registration.invitation;

import static eu.alliance.registration.Door.registrar;

import eu.alliance.registration.city.CityFixture;
import eu.alliance.registration.summit.SummitFixture;
import java.util.UUID;

public final class InvitationFixture {

    private InvitationFixture() {}

    public record Invited(String id, UUID city, UUID summit) {}

    public static Invited anInvitation() {
        return invited(CityFixture.aMember(), SummitFixture.anOpenSummit(), "fr");
    }

    public static Invited invited(UUID city, UUID summit, String language) {
        String id = registrar()
                .body(batch(city, language))
                .post("/v1/summits/{id}/invitations", summit)
                .then()
                .statusCode(201)
                .extract()
                .path("items[0].id");
        return new Invited(id, city, summit);
    }

    public static String batch(UUID city, String language) {
        return "{\"cityIds\": [\"%s\"], \"language\": \"%s\"}".formatted(city, language);
    }

    /** A member that letters reach under {@code address}. */
    public static UUID aCityAt(String name, String address) {
        String id = registrar()
                .body("""
                        {"kind": "CITY", "name": {"en": "%s"}, "country": "TR", "contactEmail": "%s"}""".formatted(name, address))
                .post("/v1/cities")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(id);
    }
}
