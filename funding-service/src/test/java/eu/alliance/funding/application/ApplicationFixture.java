package eu.alliance.funding.application;

import static eu.alliance.funding.Callers.city;
import static eu.alliance.funding.call.CallFixture.euros;

import eu.alliance.funding.Announcing;
import eu.alliance.funding.city.KnownCity;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** Consortia as they form, through the door. */
final class ApplicationFixture {

    private ApplicationFixture() {}

    /** A city that registration has told of. */
    static UUID aCity(String country, long population) {
        var id = UUID.randomUUID();
        Announcing.event(UUID.randomUUID(), "eu.alliance.registration.city.registered.v1", id, """
                {"id":"%s","revision":1,"slug":"city-%s","kind":"CITY","name":{"en":"A city"},"country":"%s",
                 "population":{"value":%d,"unit":"LAU","year":2024,"source":"illustrative"},
                 "memberships":[],"status":"MEMBER"}""".formatted(
                        id, id, country, population));
        Awaitility.await()
                .atMost(30, TimeUnit.SECONDS)
                .until(() -> QuarkusTransaction.requiringNew()
                        .call(() -> KnownCity.of(id).isPresent()));
        return id;
    }

    static String begun(String call, UUID coordinator, UUID partner) {
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

    static void confirmed(String application, UUID partner) {
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

    private static Map<String, Object> line(UUID city, String category, String amount) {
        return Map.of("cityId", city, "category", category, "amount", euros(amount));
    }
}
