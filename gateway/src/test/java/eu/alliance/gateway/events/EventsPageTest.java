package eu.alliance.gateway.events;

import static eu.alliance.gateway.events.Facts.city;
import static eu.alliance.gateway.events.Facts.fact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.alliance.gateway.door.Gate;
import eu.alliance.platform.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventsPageTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final UUID aarhus = UUID.randomUUID();
    private final UUID riga = UUID.randomUUID();
    private final Facts facts = new Facts();
    private final HttpClient client = HttpClient.newHttpClient();

    @Inject
    Gate gate;

    @BeforeEach
    void isReady() throws Exception {
        facts.topics("registration.city", "registration.delegation", "practice.practice", "funding.call");
        facts.happen(city(aarhus, "MEMBER"), city(riga, "APPLICANT"));
        await().until(() -> get("/v1/events", staff()).statusCode() == 200);
    }

    @AfterEach
    void close() {
        facts.close();
        client.close();
    }

    @Test
    void givesEachCallerWhatTheyMaySee() throws Exception {
        var start = end();
        var ids = facts.happen(
                fact("funding.call.opened", "public", null),
                fact("practice.practice.published", "members", riga),
                fact("registration.delegation.submitted", "owner", aarhus),
                fact("registration.delegation.submitted", "owner", riga),
                fact("registration.delegation.rejected", "staff", aarhus),
                fact("registration.delegation.rejected", "unheard-of", aarhus));

        assertThat(ids(start, staff())).containsExactlyInAnyOrder(ids);
        await().untilAsserted(() ->
                assertThat(ids(start, person("city-admin", aarhus))).containsExactlyInAnyOrder(ids[0], ids[1], ids[2]));
        assertThat(ids(start, person("city-editor", riga))).containsExactlyInAnyOrder(ids[0], ids[1], ids[3]);
        assertThat(ids(start, person("reviewer", aarhus))).containsExactly(ids[0]);
        assertThat(ids(start, Tokens.user("nobody").bearer())).containsExactly(ids[0]);
        var elsewhere = Map.of("another-client", Map.of("roles", List.of("registrar")));
        assertThat(ids(
                        start,
                        Tokens.user("nobody")
                                .claim("resource_access", elsewhere)
                                .bearer()))
                .containsExactly(ids[0]);
        assertThat(ids(start, person("city-admin", UUID.randomUUID()))).containsExactly(ids[0]);
    }

    @Test
    void asksForAToken() throws Exception {
        assertThat(get("/v1/events", null).statusCode()).isEqualTo(401);
    }

    @Test
    void goesOnFromPageToPageAndLosesNothing() throws Exception {
        var start = end();
        var ids = facts.happen(IntStream.range(0, 23)
                .mapToObj(_ -> fact("registration.delegation.submitted", "owner", UUID.randomUUID()))
                .toArray(Facts.Fact[]::new));

        var seen = new ArrayList<String>();
        var page = page("/v1/events?limit=5&after=" + start);
        assertThat(get("/v1/events?limit=5&after=" + start, staff()).headers().firstValue("Link"))
                .hasValue("<" + page.path("next").asText() + ">; rel=\"next\"");
        seen.addAll(idsOf(page));
        while (!page.path("next").isNull()) {
            assertThat(page.path("items")).hasSize(5);
            page = page(page.path("next").asText());
            seen.addAll(idsOf(page));
        }

        assertThat(seen).containsExactlyInAnyOrder(ids).doesNotHaveDuplicates();
        assertThat(page("/v1/events?after=" + page.path("cursor").asText()).path("items"))
                .isEmpty();
    }

    @Test
    void keepsTheOrderOfEachAggregate() throws Exception {
        var start = end();
        var ids = new ArrayList<String>();
        for (int i = 0; i < 10; i++) {
            ids.addAll(List.of(facts.happen(fact("practice.practice.revised", "owner", riga))));
        }

        assertThat(ids(start, staff())).containsExactlyElementsOf(ids);
    }

    @Test
    void neverTellsWhatWasRolledBack() throws Exception {
        var start = end();
        facts.nearlyHappen(fact("funding.call.opened", "public", null));
        var ids = facts.happen(fact("funding.call.opened", "public", null));

        assertThat(ids(start, staff())).containsExactly(ids);
    }

    @Test
    void passesOverWhatIsNoEvent() throws Exception {
        var start = end();
        facts.poison("registration.city", "{");
        facts.poison("registration.city", null);
        facts.poison("registration.city", "[[[");
        var ids = facts.happen(city(riga, "APPLICANT"));

        assertThat(ids(start, staff())).containsExactly(ids);
    }

    @Test
    void showsACloudEvent() throws Exception {
        var start = end();
        var ids = facts.happen(fact("registration.delegation.submitted", "owner", aarhus));

        var item = page("/v1/events?after=" + start).path("items").get(0);

        assertThat(item).isEqualTo(JSON.readTree("""
                        {"specversion":"1.0","id":"%s","source":"/registration",
                         "type":"eu.alliance.registration.delegation.submitted.v1","subject":"%s",
                         "time":"2026-11-22T09:00:00Z","datacontenttype":"application/json","cityid":"%2$s",
                         "visibility":"owner","data":{"n":1}}
                        """.formatted(ids[0], aarhus)));
    }

    @Test
    void keepsToTheTypesAskedFor() throws Exception {
        var start = end();
        var ids = facts.happen(
                fact("funding.call.opened", "public", null),
                fact("funding.call.closed", "public", null),
                fact("practice.practice.published", "public", riga));

        var types = "&types=eu.alliance.funding.call.closed.v1,eu.alliance.practice.practice.published.v1";
        assertThat(idsOf(page("/v1/events?after=" + start + types))).containsExactlyInAnyOrder(ids[1], ids[2]);
    }

    @Test
    void tellsABadQuestionFromAnExpiredCursor() throws Exception {
        for (var query : List.of("after=abc", "limit=0", "x=1", "types=call", "after=" + end() + "A")) {
            var refused = get("/v1/events?" + query, staff());
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
        facts.topics("funding.grant").happen(fact("funding.grant.signed", "owner", riga));
        var cursor = end();
        facts.happen(fact("funding.grant.signed", "owner", riga));
        facts.forget("funding.grant");

        assertThat(get("/v1/events?after=" + cursor, staff()).statusCode()).isEqualTo(410);
        assertThat(get("/v1/events?after=" + cursor, staff()).body()).contains("CURSOR_EXPIRED");
        assertThat(get("/v1/events?after=" + end(), staff()).statusCode()).isEqualTo(200);
        // a stream stands where it stood last, whatever its address says
        assertThat(get("/v1/events?after=" + end(), staff(), "Accept", "text/event-stream", "Last-Event-ID", cursor)
                        .body())
                .contains("CURSOR_EXPIRED");
    }

    @Test
    void goesBackThirtyDays() throws Exception {
        facts.topics("practice.adoption");
        var before = end();
        var now = Instant.now();
        var old = facts.happened(now.minus(Duration.ofDays(31)), fact("practice.adoption.started", "public", aarhus));
        var after = end();
        var young =
                facts.happened(now.minus(Duration.ofDays(29)), fact("practice.adoption.evaluated", "public", aarhus));

        assertThat(get("/v1/events?after=" + before, staff()).statusCode()).isEqualTo(410);
        assertThat(ids(after, staff())).containsExactly(young);
        var types =
                "/v1/events?types=eu.alliance.practice.adoption.started.v1,eu.alliance.practice.adoption.evaluated.v1";
        assertThat(idsOf(page(types))).contains(young).doesNotContain(old);
    }

    private String end() {
        try {
            var page = page("/v1/events?limit=200");
            while (!page.path("next").isNull()) {
                page = page(page.path("next").asText());
            }
            return page.path("cursor").asText();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> ids(String after, String bearer) throws Exception {
        return idsOf(
                JSON.readTree(get("/v1/events?limit=200&after=" + after, bearer).body()));
    }

    private static List<String> idsOf(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(each -> each.path("id").asText())
                .toList();
    }

    private JsonNode page(String target) throws Exception {
        var answer = get(target, staff());
        assertThat(answer.statusCode()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> get(String target, @Nullable String bearer, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + gate.port() + target));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (bearer != null) {
            request.header("Authorization", bearer);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String staff() {
        return Tokens.user("secretariat").roles("registrar").bearer();
    }

    private static String person(String role, UUID city) {
        return Tokens.user(role + city).roles(role).city(city).bearer();
    }
}
