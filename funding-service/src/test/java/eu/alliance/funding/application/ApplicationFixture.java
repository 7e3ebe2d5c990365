package eu.alliance.funding.application;

import static eu.alliance.funding.Callers.city;
import static eu.alliance.funding.Callers.officer;
import static eu.alliance.funding.call.CallFixture.euros;

import eu.alliance.funding.Announcing;
import eu.alliance.funding.city.KnownCity;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Consortia as they form, through the door. */
public final class ApplicationFixture {

    private ApplicationFixture() {}

    /** A city that registration has told of. */
    public static UUID aCity(String country, long population) {
        var id = UUID.randomUUID();
        Announcing.event(UUID.randomUUID(), "eu.alliance.registration.city.registered.v1", id, """
                {"id":"%s","revision":1,"slug":"city-%s","kind":"CITY","name":{"en":"A city"},"country":"%s",
                 "population":{"value":%d,"unit":"LAU","year":2024,"source":"illustrative"},
                 "memberships":[],"status":"MEMBER"}""".formatted(
                        id, id, country, population));
        Announcing.until(() -> KnownCity.of(id).isPresent());
        return id;
    }

    public static String begun(String call, UUID coordinator, UUID partner) {
        String id = city(coordinator)
                .body(Map.of(
                        "title", Map.of("en", "ToNite"),
                        "budget",
                                List.of(
                                        line(coordinator, "PERSONNEL", "600000.00"),
                                        line(partner, "EQUIPMENT", "400000.00")),
                        "requestedGrant", euros("500000.00")))
                .post("/v1/calls/{id}/applications", call)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        city(coordinator)
                .body(Map.of("cityId", partner, "role", "BENEFICIARY"))
                .post("/v1/applications/{id}/partners", id)
                .then()
                .statusCode(201);
        return id;
    }

    public static void confirmed(String application, UUID partner) {
        city(partner)
                .body(Map.of(
                        "signatoryName",
                        "A deputy mayor",
                        "office",
                        Map.of("en", "Deputy mayor"),
                        "upTo",
                        euros("400000.00"),
                        "validUntil",
                        "2199-12-31"))
                .post("/v1/applications/{id}/partners/{city}/mandate", application, partner)
                .then()
                .statusCode(200);
    }

    /** Under a call that takes single cities: an application that was handed in. */
    public static String handedIn(String call, UUID city, String requested) {
        return handedIn(call, city, requested, List.of());
    }

    public static String handedIn(String call, UUID city, String requested, List<UUID> practices) {
        String id = city(city)
                .body(Map.of(
                        "title",
                        Map.of("en", "ToNite"),
                        "budget",
                        List.of(line(city, "PERSONNEL", "9000000.00")),
                        "requestedGrant",
                        euros(requested),
                        "evidence",
                        practices.stream()
                                .map(practice -> Map.of("practiceId", practice, "version", 1))
                                .toList()))
                .post("/v1/calls/{id}/applications", call)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        handIn(id, city);
        return id;
    }

    public static void handIn(String application, UUID coordinator) {
        city(coordinator)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/applications/{id}/submission", application)
                .then()
                .statusCode(201);
    }

    /** Found admissible and eligible, once the call is closed. */
    public static void screened(String application) {
        officer()
                .body(Map.of("admissible", true))
                .post("/v1/applications/{id}/admissibility", application)
                .then()
                .statusCode(200);
        officer()
                .body(Map.of("eligible", true))
                .post("/v1/applications/{id}/eligibility", application)
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> line(UUID city, String category, String amount) {
        return Map.of("cityId", city, "category", category, "amount", euros(amount));
    }
}
