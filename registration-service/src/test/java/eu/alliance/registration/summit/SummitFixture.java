package eu.alliance.registration.summit;

import static eu.alliance.registration.Door.registrar;

import eu.alliance.registration.city.CityFixture;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.UUID;

public final class SummitFixture {

    private SummitFixture() {}

    public static String proposal(LocalDateTime deadline) {
        return """
                {"title": {"en": "Summit of Mayors", "fr": "Sommet des maires"}, "hostCityId": "%s",
                 "startsOn": "2036-11-09", "endsOn": "2036-11-10", "zone": "Europe/Amsterdam", "venue": "World Hall",
                 "organisers": [], "languages": ["en", "fr", "de", "it", "ru", "tr"],
                 "registrationDeadline": {"local": "%s", "zone": "Europe/Amsterdam"},
                 "limits": {"delegates": 4, "elected": 2, "funded": 1}}""".formatted(CityFixture.aMember(), deadline);
    }

    public static UUID aDraft() {
        return aDraft(LocalDateTime.of(2036, 10, 1, 17, 0));
    }

    static UUID aDraft(LocalDateTime deadline) {
        String id = registrar()
                .body(proposal(deadline))
                .post("/v1/summits")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(id);
    }

    public static UUID anOpenSummit() {
        return played(aDraft(), "announcement", "registration-opening");
    }

    /** Open, as its status goes, though its deadline has passed. */
    public static UUID aSummitPastItsDeadline() {
        return played(aDraft(LocalDateTime.of(2020, 10, 1, 17, 0)), "announcement", "registration-opening");
    }

    public static UUID aSummitWithAWholeLife() {
        return played(aDraft(), "announcement", "registration-opening", "registration-closing", "start", "conclusion");
    }

    public static UUID aCancelledSummit() {
        return played(aDraft(), "announcement", "cancellation");
    }

    public static UUID played(UUID summit, String... moves) {
        Arrays.stream(moves)
                .forEach(move -> registrar()
                        .post("/v1/summits/{id}/{move}", summit, move)
                        .then()
                        .statusCode(200));
        return summit;
    }
}
