package eu.alliance.gateway.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import org.junit.jupiter.api.Test;

@QuarkusTest
class SparedBodyTest {

    private static final String WEBHOOK = "{\"url\":\"http://127.0.0.1:18999/events\",\"types\":[]}";

    private final String mayor =
            Tokens.user("mayor").roles("city-admin").city(UUID.randomUUID()).bearer();
    private final HttpClient client = HttpClient.newHttpClient();

    @Inject
    Gate gate;

    @Test
    void whoWantsLittleIsGivenLittle() {
        await().until(() -> send("GET", "/v1/webhooks", "").statusCode() == 200);

        var created = send("POST", "/v1/webhooks", WEBHOOK);
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.body()).isEmpty();
        assertThat(created.headers().map()).containsKeys("etag", "preference-applied");
        var location = created.headers().firstValue("Location").orElseThrow();
        assertThat(send("POST", location + "/secret-rotation", "").statusCode()).isEqualTo(204);
        assertThat(send("GET", location, "").body()).contains("ACTIVE");
        assertThat(send("POST", location + "/activation", "").body()).contains("ILLEGAL_TRANSITION");
    }

    private HttpResponse<String> send(String method, String target, String body) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + gate.port() + target))
                .header("Authorization", mayor)
                .header("Prefer", "return=minimal");
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        try {
            return client.send(
                    request.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
