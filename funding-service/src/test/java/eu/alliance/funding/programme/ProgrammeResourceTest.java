package eu.alliance.funding.programme;

import static eu.alliance.funding.Callers.anyone;
import static eu.alliance.funding.Callers.city;
import static eu.alliance.funding.Callers.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ProgrammeResourceTest {

    @Test
    void isReadByIdAndBySlug() {
        var slug = aSlug();
        var id = registered(slug);

        for (var place : List.of(id, slug)) {
            anyone().get("/v1/programmes/{place}", place)
                    .then()
                    .statusCode(200)
                    .header("ETag", notNullValue())
                    .body("id", is(id))
                    .body("title.en", is("Urban Innovative Actions"))
                    .body("illustrative", is(false));
        }
        anyone().get("/v1/programmes/{place}", "nowhere").then().statusCode(404);
    }

    @Test
    void keepsTheIdThatItIsKnownByElsewhere() {
        var id = UUID.randomUUID();
        var programme = Map.of("id", id, "slug", aSlug(), "title", Map.of("en", "Known elsewhere"));

        officer()
                .body(programme)
                .post("/v1/programmes")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/v1/programmes/" + id));
        officer().body(programme).post("/v1/programmes").then().statusCode(409).body("reason", is("PROGRAMME_EXISTS"));
    }

    @Test
    void hasASlugOfItsOwn() {
        var slug = aSlug();
        registered(slug);

        officer()
                .body(Map.of("slug", slug, "title", Map.of("en", "Another")))
                .post("/v1/programmes")
                .then()
                .statusCode(409)
                .body("reason", is("SLUG_TAKEN"));
    }

    @Test
    void isPatchedUnderItsTag() {
        var id = registered(aSlug());
        var tag = anyone().get("/v1/programmes/{id}", id).header("ETag");

        patching().patch("/v1/programmes/{id}", id).then().statusCode(428);
        patching()
                .header("If-Match", tag)
                .patch("/v1/programmes/{id}", id)
                .then()
                .statusCode(200)
                .body("title.fr", is("Actions"))
                .body("title.en", is("Urban Innovative Actions"));
        patching()
                .header("If-Match", tag)
                .patch("/v1/programmes/{id}", id)
                .then()
                .statusCode(412);
    }

    @Test
    void isListedOldestChangeFirst() {
        var first = registered(aSlug());
        String since = anyone().get("/v1/programmes/{id}", first).path("updatedAt");
        var second = registered(aSlug());

        List<String> ids =
                anyone().get("/v1/programmes?limit=200&updatedSince=" + since).path("items.id");

        assertThat(ids).containsSubsequence(first, second);
    }

    @Test
    void isWrittenByGrantsOfficersOnly() {
        var programme = Map.of("slug", aSlug(), "title", Map.of("en", "Not mine to make"));

        anyone().body(programme).post("/v1/programmes").then().statusCode(401);
        city(UUID.randomUUID()).body(programme).post("/v1/programmes").then().statusCode(403);
        city(UUID.randomUUID())
                .contentType("application/merge-patch+json")
                .body("{}")
                .patch("/v1/programmes/{id}", UUID.randomUUID())
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|422",
                "{\"slug\":\"a b\",\"title\":{\"en\":\"T\"}}|422",
                "{\"slug\":\"ok\",\"title\":\"T\"}|400",
                "{\"slug\":\"ok\",\"title\":{\"en\":\"T\"},\"budget\":1}|400",
                "{\"slug\":7,\"title\":{\"en\":\"T\"}}|400",
                "{\"id\":\"7\",\"slug\":\"ok\",\"title\":{\"en\":\"T\"}}|422",
                "[]|400"
            })
    void isNotMadeOfBadInput(String body, int status) {
        officer().body(body).post("/v1/programmes").then().statusCode(status);
    }

    private static RequestSpecification patching() {
        return officer().contentType("application/merge-patch+json").body("{\"title\":{\"fr\":\"Actions\"}}");
    }

    private static String registered(String slug) {
        return officer()
                .body(Map.of("slug", slug, "title", Map.of("en", "Urban Innovative Actions")))
                .post("/v1/programmes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String aSlug() {
        return "p-" + UUID.randomUUID();
    }
}
