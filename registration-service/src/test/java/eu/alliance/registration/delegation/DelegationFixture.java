package eu.alliance.registration.delegation;

import static eu.alliance.registration.Door.admin;
import static eu.alliance.registration.Door.registrar;

import eu.alliance.registration.city.CityFixture;
import eu.alliance.registration.summit.SummitFixture;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;

public final class DelegationFixture {

    private static final Set<String> THE_CITYS = Set.of("submission", "withdrawal", "change-request");

    private DelegationFixture() {}

    /** A delegation and whose it is. */
    public record Sent(UUID id, UUID city, UUID summit) {}

    public static Sent aDraftFor(UUID summit) {
        var city = CityFixture.aMember();
        String id = admin(city)
                .post("/v1/summits/{id}/delegations", summit)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new Sent(UUID.fromString(id), city, summit);
    }

    public static Sent aSubmittedDelegation() {
        return play(withMayor(aDraftFor(SummitFixture.anOpenSummit())), "submission");
    }

    public static Sent withMayor(Sent sent) {
        admin(sent.city())
                .body(person("MAYOR", true))
                .post("/v1/delegations/{id}/delegates", sent.id())
                .then()
                .statusCode(201);
        return sent;
    }

    /** A mayor who comes, and their id. */
    public static UUID aDelegateOf(Sent sent) {
        String id = admin(sent.city())
                .body(person("MAYOR", true))
                .post("/v1/delegations/{id}/delegates", sent.id())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(id);
    }

    public static String person(String role, boolean isHead) {
        return """
                {"givenName": "Mayor", "familyName": "of Testby", "role": "%s", "office": {"en": "Mayor"},
                 "email": "mayor@testby.example", "speaks": ["da"], "needsInterpretationInto": "en",
                 "isHead": %s}""".formatted(role, isHead);
    }

    public static Sent play(Sent sent, String... moves) {
        Arrays.stream(moves)
                .forEach(move -> (THE_CITYS.contains(move) ? admin(sent.city()) : registrar())
                        .body("{\"reason\": \"It is so.\"}")
                        .post("/v1/delegations/{id}/{move}", sent.id(), move)
                        .then()
                        .statusCode(200));
        return sent;
    }
}
