package eu.alliance.gateway.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.alliance.gateway.database.Database;
import eu.alliance.gateway.database.Rows;
import eu.alliance.gateway.door.Gate;
import eu.alliance.platform.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What collections and keys have alike everywhere, seen at the gateway's own. */
@QuarkusTest
class WebhookPagesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WEBHOOK = "{\"url\":\"http://127.0.0.1:18999/events\"}";

    private final String subject = UUID.randomUUID().toString();
    private final String mayor = Tokens.user("mayor")
            .subject(subject)
            .roles("city-admin")
            .city(UUID.randomUUID())
            .bearer();
    private final HttpClient client = HttpClient.newHttpClient();

    @Inject
    Gate gate;

    @Inject
    Database database;

    @BeforeEach
    void isReady() {
        await().until(() -> get("/v1/webhooks").statusCode() == 200);
    }

    @Test
    void linkToTheNextAndKeepTheirFilter() throws Exception {
        var location = created();
        created();
        created();

        var first = get("/v1/webhooks?limit=2&status=ACTIVE");
        var next = next(first);

        assertThat(first.headers().firstValue("Link")).hasValue("<" + next + ">; rel=\"next\"");
        assertThat(get(next).headers().firstValue("Link")).isEmpty();
        assertThat(json(get(next)).path("items")).hasSize(1);
        assertThat(get(next + "&status=DISABLED").body()).contains("INVALID_CURSOR");
        assertThat(get(next.replace("/v1/webhooks?", location + "/deliveries?")).body())
                .contains("INVALID_CURSOR");
        assertThat(get(next + "&page=2").body()).contains("UNKNOWN_PARAMETER");
    }

    @Test
    void askWhoSendsTheSameKeyTwiceAtOnceToWait() {
        var busy = database.transaction(connection -> {
            var held = Rows.one(
                    connection,
                    row -> row.getBoolean(1),
                    "select pg_try_advisory_xact_lock(hashtextextended(?, 7))",
                    subject + "\nbusy");
            assertThat(held).contains(true);
            return send("POST", "/v1/webhooks", WEBHOOK, "busy");
        });

        assertThat(busy.statusCode()).isEqualTo(409);
        assertThat(busy.body()).contains("IDEMPOTENCY_KEY_IN_FLIGHT");
        assertThat(busy.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(send("POST", "/v1/webhooks", WEBHOOK, "busy").statusCode()).isEqualTo(201);
    }

    private String created() {
        return send("POST", "/v1/webhooks", WEBHOOK, UUID.randomUUID().toString())
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private static String next(HttpResponse<String> page) throws IOException {
        return json(page).path("next").asText();
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> get(String target) {
        return send("GET", target, "", "");
    }

    private HttpResponse<String> send(String method, String target, String body, String key) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + gate.port() + target))
                .header("Authorization", mayor)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json").header("Idempotency-Key", key);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
