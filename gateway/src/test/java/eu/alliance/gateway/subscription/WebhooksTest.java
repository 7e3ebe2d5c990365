package eu.alliance.gateway.subscription;

import static eu.alliance.gateway.events.Facts.city;
import static eu.alliance.gateway.events.Facts.fact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.alliance.gateway.delivery.Receiver;
import eu.alliance.gateway.door.Gate;
import eu.alliance.gateway.events.Facts;
import eu.alliance.platform.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class WebhooksTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final UUID aarhus = UUID.randomUUID();
    private final String mayor =
            Tokens.user("mayor" + aarhus).roles("city-admin").city(aarhus).bearer();
    private final String stranger =
            Tokens.user("stranger").roles("city-admin").city(UUID.randomUUID()).bearer();
    private final Facts facts = new Facts();
    private final Receiver receiver = new Receiver();
    private final HttpClient client = HttpClient.newHttpClient();

    @Inject
    Gate gate;

    @BeforeEach
    void isReady() throws Exception {
        facts.topics("registration.city", "registration.delegation", "funding.call");
        await().until(() -> call("GET", "/v1/webhooks", mayor, "").statusCode() == 200
                && call("GET", "/v1/events", mayor, "").statusCode() == 200);
    }

    @AfterEach
    void close() {
        receiver.close();
        facts.close();
        client.close();
    }

    @Test
    void showsTheSecretOnceAndIsReadWhereItSaysItIs() throws Exception {
        var created = call("POST", "/v1/webhooks", mayor, request());
        var body = JSON.readTree(created.body());
        var location = created.headers().firstValue("Location").orElseThrow();
        var tag = created.headers().firstValue("ETag").orElseThrow();
        var read = call("GET", location, mayor, "");

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(body.path("secret").asText()).startsWith("whsec_");
        assertThat(body.path("status").asText()).isEqualTo("ACTIVE");
        assertThat(location).isEqualTo("/v1/webhooks/" + body.path("id").asText());
        assertThat(read.body()).doesNotContain("whsec_");
        assertThat(read.headers().firstValue("ETag")).hasValue(tag);
        assertThat(call("GET", location, mayor, "", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(JSON.readTree(call("GET", "/v1/webhooks", mayor, "").body()).path("items"))
                .hasSize(1);
    }

    @Test
    void isNobodyElsesToSee() throws Exception {
        var location = created();

        for (var target : List.of(location, location + "/deliveries")) {
            assertThat(call("GET", target, stranger, "").statusCode()).isEqualTo(404);
            assertThat(call("GET", target, staff(), "").statusCode()).isEqualTo(404);
            assertThat(call("GET", target, "", "").statusCode()).isEqualTo(401);
            var expert = Tokens.user("expert").roles("reviewer").city(aarhus).bearer();
            assertThat(call("GET", target, expert, "").statusCode()).isEqualTo(403);
        }
        for (var move : List.of("/test", "/secret-rotation", "/activation")) {
            assertThat(call("POST", location + move, stranger, "").statusCode()).isEqualTo(404);
        }
        assertThat(call("DELETE", location, stranger, "", "If-Match", "*").statusCode())
                .isEqualTo(404);
        assertThat(JSON.readTree(call("GET", "/v1/webhooks", stranger, "").body())
                        .path("items"))
                .isEmpty();
    }

    @Test
    void goesWithTheTagThatWasReadOnly() throws Exception {
        var location = created();
        var tag = call("GET", location, mayor, "").headers().firstValue("ETag").orElseThrow();

        assertThat(call("DELETE", location, mayor, "").statusCode()).isEqualTo(428);
        assertThat(call("DELETE", location, mayor, "", "If-Match", "\"9-0123456789abcdef\"")
                        .statusCode())
                .isEqualTo(412);
        assertThat(call("DELETE", location, mayor, "", "If-Match", "W/" + tag).statusCode())
                .isEqualTo(412);
        assertThat(call("DELETE", location, mayor, "", "If-Match", tag).statusCode())
                .isEqualTo(204);
        assertThat(call("GET", location, mayor, "").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ | 400 | MALFORMED_JSON",
                "'' | 400 | BODY_REQUIRED",
                "null | 400 | BODY_REQUIRED",
                "[] | 400 | WRONG_TYPE",
                "{\"url\":1} | 400 | WRONG_TYPE",
                "{\"url\":\"https://a.example/\",\"types\":\"x\"} | 400 | WRONG_TYPE",
                "{\"url\":\"https://a.example/\",\"types\":[null]} | 400 | WRONG_TYPE",
                "{\"url\":\"https://a.example/\",\"status\":\"ACTIVE\"} | 400 | UNKNOWN_MEMBER",
                "{\"url\":\"https://a.example/\",\"url\":\"https://b.example/\"} | 400 | MALFORMED_JSON",
                "{\"url\":\"https://a.example/\\u0000\"} | 400 | MALFORMED_JSON",
                "{\"types\":[]} | 422 | REQUIRED",
                "{\"url\":\"https://a.example/\",\"types\":[\"call\"]} | 422 | INVALID_TYPE",
                "{\"url\":\"https://a.example/\",\"payload\":\"LARGE\"} | 422 | INVALID_VALUE",
                "{\"url\":\"https://169.254.169.254/\"} | 422 | ADDRESS_NOT_ALLOWED",
                "{\"url\":\"http://169.254.169.254/\"} | 422 | HTTPS_REQUIRED",
                "{\"url\":\"nonsense\"} | 422 | INVALID_URL",
            })
    void saysWhatIsWrong(String body, int status, String reason) throws Exception {
        var refused = call("POST", "/v1/webhooks", mayor, body);

        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(JSON.readTree(refused.body()).path("reason").asText()).isEqualTo(reason);
        assertThat(JSON.readTree(refused.body()).path("errors").isEmpty()).isEqualTo(status == 400);
    }

    @Test
    void keepsToTheConventions() throws Exception {
        var location = created();

        assertThat(call("PATCH", location, mayor, "{}").statusCode()).isEqualTo(405);
        assertThat(call("GET", location + "/nothing", mayor, "").statusCode()).isEqualTo(404);
        assertThat(call("GET", "/v1/webhooks/not-an-id", mayor, "").statusCode())
                .isEqualTo(404);
        assertThat(call("GET", "/v1/webhooks?x=1", mayor, "").statusCode()).isEqualTo(400);
        assertThat(call("GET", "/v1/webhooks?limit=201", mayor, "").statusCode())
                .isEqualTo(400);
        assertThat(call("GET", "/v1/webhooks?cursor=abc", mayor, "").statusCode())
                .isEqualTo(400);
        assertThat(call("GET", location, mayor, "", "Accept", "text/csv").statusCode())
                .isEqualTo(406);
        assertThat(call("POST", "/v1/webhooks", mayor, request(), "Content-Type", "text/plain")
                        .statusCode())
                .isEqualTo(415);
        assertThat(call("POST", "/v1/webhooks", mayor, "x".repeat(1_100_000)).statusCode())
                .isEqualTo(413);
        assertThat(call("POST", location + "/activation", mayor, "").body()).contains("ILLEGAL_TRANSITION");
        assertThat(call("POST", location + "/redelivery", mayor, "{\"deliveryId\":\"" + aarhus + "\"}")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void hasOneEffectForOneKey() throws Exception {
        var first = call("POST", "/v1/webhooks", mayor, request(), "Idempotency-Key", "\"once\"");
        var again = call("POST", "/v1/webhooks", mayor, request(), "Idempotency-Key", "\"once\"");
        var other = call("POST", "/v1/webhooks", mayor, "{\"url\":\"https://b.example\"}", "Idempotency-Key", "once");

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(other.body()).contains("IDEMPOTENCY_KEY_REUSED");
        var bad = "{\"url\":\"https://10.0.0.1\"}";
        var refused = call("POST", "/v1/webhooks", mayor, bad, "Idempotency-Key", "refused");
        assertThat(call("POST", "/v1/webhooks", mayor, bad, "Idempotency-Key", "refused")
                        .body())
                .isEqualTo(refused.body());
        assertThat(JSON.readTree(call("GET", "/v1/webhooks", mayor, "").body()).path("items"))
                .hasSize(1);
    }

    @Test
    void goesFromPageToPage() throws Exception {
        for (int i = 0; i < 3; i++) {
            created();
        }

        var first = JSON.readTree(
                call("GET", "/v1/webhooks?limit=2&status=ACTIVE", mayor, "").body());
        var second = JSON.readTree(
                call("GET", first.path("next").asText(), mayor, "").body());

        assertThat(first.path("items")).hasSize(2);
        assertThat(second.path("items")).hasSize(1);
    }

    @Test
    void tellsWhatTheOwnerMaySeeOnceAndInOrder() throws Exception {
        var all = created();
        call(
                "POST",
                "/v1/webhooks",
                mayor,
                "{\"url\":\"" + receiver.url()
                        + "\",\"payload\":\"THIN\",\"types\":[\"eu.alliance.funding.call.closed.v1\"]}");
        facts.happen(city(aarhus, "APPLICANT"));
        var ids = facts.happen(
                fact("registration.delegation.submitted", "owner", aarhus),
                fact("registration.delegation.submitted", "owner", UUID.randomUUID()),
                fact("registration.delegation.rejected", "staff", aarhus),
                fact("registration.delegation.confirmed", "owner", aarhus),
                fact("funding.call.closed", "public", null));

        await().untilAsserted(() -> assertThat(told(ids[4])).hasSize(2));
        await().untilAsserted(() -> assertThat(deliveries(all, "DELIVERED")).hasSize(4));
        assertThat(told(ids[1])).isEmpty();
        assertThat(told(ids[2])).isEmpty();
        assertThat(receiver.bodies().stream().filter(each -> each.contains(ids[0]) || each.contains(ids[3])))
                .satisfiesExactly(
                        first -> assertThat(first).contains(ids[0], "\"data\""),
                        second -> assertThat(second).contains(ids[3]));
        assertThat(told(ids[4])).filteredOn(each -> !each.contains("\"data\"")).hasSize(1);
    }

    @Test
    void canBeTriedOutAndToldAgain() throws Exception {
        var created =
                JSON.readTree(call("POST", "/v1/webhooks", mayor, request()).body());
        var location = "/v1/webhooks/" + created.path("id").asText();

        var test = call("POST", location + "/test", mayor, "");
        assertThat(test.statusCode()).isEqualTo(202);
        var delivery = test.headers().firstValue("Location").orElseThrow();
        await().untilAsserted(() ->
                assertThat(call("GET", delivery, mayor, "").body()).contains("DELIVERED"));
        var body = "{\"deliveryId\":\"" + JSON.readTree(test.body()).path("id").asText() + "\"}";
        assertThat(call("POST", location + "/redelivery", mayor, body).statusCode())
                .isEqualTo(202);

        await().untilAsserted(() -> assertThat(receiver.messages()).hasSize(2));
        var first = receiver.messages().getFirst();
        new com.standardwebhooks.Webhook(created.path("secret").asText()).verify(first.body(), first.headers());
        assertThat(receiver.messages().getLast().header("webhook-id")).isEqualTo(first.header("webhook-id"));
        var rotated = call("POST", location + "/secret-rotation", mayor, "");
        assertThat(rotated.body()).contains("whsec_", "previousSecretUntil");
        assertThat(rotated.headers().firstValue("ETag")).isPresent();
    }

    private List<String> told(String eventId) {
        return receiver.bodies().stream().filter(each -> each.contains(eventId)).toList();
    }

    private JsonNode deliveries(String webhook, String status) throws Exception {
        return JSON.readTree(call("GET", webhook + "/deliveries?status=" + status, mayor, "")
                        .body())
                .path("items");
    }

    private String request() {
        return "{\"url\":\"" + receiver.url() + "\"}";
    }

    private String created() throws Exception {
        return call("POST", "/v1/webhooks", mayor, request())
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private static String staff() {
        return Tokens.user("secretariat").roles("registrar").bearer();
    }

    private HttpResponse<String> call(String method, String target, String bearer, String body, String... headers)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + gate.port() + target))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty() && !List.of(headers).contains("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        if (!bearer.isEmpty()) {
            request.header("Authorization", bearer);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
