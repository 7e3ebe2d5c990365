package eu.alliance.funding.matching;

import static eu.alliance.funding.Callers.anyone;
import static eu.alliance.funding.Callers.city;
import static eu.alliance.funding.Callers.officer;
import static eu.alliance.funding.application.ApplicationFixture.aCity;
import static eu.alliance.funding.call.CallFixture.aCallWith;
import static eu.alliance.funding.call.CallFixture.opened;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import eu.alliance.funding.Announcing;
import eu.alliance.funding.adoption.KnownAdoption;
import eu.alliance.funding.practice.KnownPractice;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MatchingTest {

    final String topic = "topic-" + UUID.randomUUID().toString().substring(0, 8);
    UUID member = UUID.randomUUID();
    UUID source = UUID.randomUUID();
    String call = "";

    @BeforeEach
    void announce() {
        member = aCity("NL", 660_000);
        source = aCity("NL", 90_000);
        call = opened(aCallWith("topics", List.of(topic)));
    }

    @Test
    void findsPracticesOnACallsTopicsAndSaysWhy() {
        var own = practice(member, "PUBLIC", topic);
        var used = practice(source, "MEMBERS", topic);
        practice(source, "PUBLIC", "elsewhere");
        adopted(used, member);

        city(member)
                .get("/v1/calls/{id}/matching-practices", call)
                .then()
                .statusCode(200)
                .body("items.practiceId", containsInAnyOrder(own.toString(), used.toString()))
                .body(reasonsOf("practiceId", own), containsInAnyOrder("SHARED_TOPIC", "OWN_PRACTICE"))
                .body(reasonsOf("practiceId", used), containsInAnyOrder("SHARED_TOPIC", "USED_HERE"))
                .body("next", nullValue());
        String next = city(member)
                .get("/v1/calls/{id}/matching-practices?limit=1", call)
                .then()
                .body("items", hasSize(1))
                .body("next", notNullValue())
                .extract()
                .path("next");
        city(member).get(next).then().body("items", hasSize(1)).body("next", nullValue());
        city(member)
                .get("/v1/calls/{id}/matching-practices?cursor=x", call)
                .then()
                .statusCode(400);
    }

    @Test
    void findsPartnersAndSaysWhy() {
        var adopter = aCity("NL", 1000);
        var abroad = aCity("DE", 1000);
        practice(source, "PUBLIC", topic);
        practice(abroad, "PUBLIC", topic);
        adopted(practice(member, "PUBLIC", "elsewhere"), adopter);

        city(member)
                .get("/v1/calls/{id}/partner-suggestions", call)
                .then()
                .statusCode(200)
                // the call takes Dutch cities only
                .body("items.cityId", containsInAnyOrder(source.toString(), adopter.toString()))
                .body(reasonsOf("cityId", source), contains("PRACTICE_ON_TOPIC"))
                .body(reasonsOf("cityId", adopter), contains("USES_YOUR_PRACTICE"));
        city(adopter)
                .get("/v1/calls/{id}/partner-suggestions", call)
                .then()
                .body(reasonsOf("cityId", member), contains("YOU_USE_ITS_PRACTICE"));
    }

    @Test
    void findsCallsOnAPracticesTopics() {
        var practice = practice(source, "PUBLIC", topic);
        var hidden = practice(source, "RESTRICTED", topic);

        city(member)
                .get("/v1/practices/{id}/matching-calls", practice)
                .then()
                .statusCode(200)
                .body("items.callId", contains(call))
                .body("items[0].reasons.code", containsInAnyOrder("SHARED_TOPIC", "YOUR_COUNTRY_TAKES_PART"))
                .body("items[0].reasons[0].value", is(topic));
        city(member).get("/v1/practices/{id}/matching-calls", hidden).then().statusCode(404);
        city(member)
                .get("/v1/practices/{id}/matching-calls", UUID.randomUUID())
                .then()
                .statusCode(404);
        city(member)
                .get("/v1/practices/{id}/matching-calls", practice(source, "PUBLIC", "nothing"))
                .then()
                .body("items", empty());
    }

    @Test
    void servesMembersOnly() {
        city(UUID.randomUUID())
                .get("/v1/calls/{id}/matching-practices", call)
                .then()
                .statusCode(403)
                .body("reason", is("MEMBERS_ONLY"));
        officer().get("/v1/calls/{id}/partner-suggestions", call).then().statusCode(403);
        anyone().get("/v1/calls/{id}/partner-suggestions", call).then().statusCode(401);
        city(member)
                .get("/v1/calls/{id}/partner-suggestions", UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    private static String reasonsOf(String key, UUID id) {
        return "items.find { it.%s == '%s' }.reasons.code".formatted(key, id);
    }

    private static UUID practice(UUID city, String sensitivity, String topic) {
        var id = UUID.randomUUID();
        Announcing.event(UUID.randomUUID(), "eu.alliance.practice.practice.published.v1", id, """
                {"id":"%s","revision":3,"version":1,"cityId":"%s","title":{"en":"ToNite"},"topics":["%s","night"],
                 "prevention":"PRIMARY","sensitivity":"%s","originalLanguage":"it","languages":["en"],
                 "evidence":null,"sha256":"ab12","status":"PUBLISHED"}""".formatted(
                        id, city, topic, sensitivity));
        Announcing.until(() -> KnownPractice.of(id).isPresent());
        return id;
    }

    private static void adopted(UUID practice, UUID city) {
        var id = UUID.randomUUID();
        Announcing.event(
                UUID.randomUUID(), "eu.alliance.practice.adoption.started.v1", id, """
                {"id":"%s","revision":1,"sensitivity":"PUBLIC","practiceId":"%s","version":1,"cityId":"%s",
                 "stage":"IN_USE","startedAt":"2027-03-15T16:00:00Z"}""".formatted(id, practice, city));
        Announcing.until(() -> KnownAdoption.findByIdOptional(id).isPresent());
    }
}
