package eu.alliance.funding.rush;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The service as its callers see it: HTTP and nothing else. */
final class Door {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /**
     * What it said; nothing was said when {@code status} is 0.
     *
     * @param comeAgain after how long, where it said so
     */
    record Answer(int status, String text, Optional<Duration> comeAgain) {

        static final Answer NONE = new Answer(0, "", Optional.empty());

        JsonNode body() {
            try {
                return text.isEmpty() ? MissingNode.getInstance() : JSON.readTree(text);
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }

        Answer expect(int expected) {
            if (status != expected) {
                throw new AssertionError("%d instead of %d: %s".formatted(status, expected, text));
            }
            return this;
        }
    }

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI root;

    Door(URI root) {
        this.root = root;
    }

    Answer get(String bearer, String path) {
        return send(bearer, path, List.of(), "GET", null);
    }

    Answer post(String bearer, String path, String key, @Nullable Object body) {
        return send(bearer, path, List.of("Idempotency-Key", key, "Content-Type", "application/json"), "POST", body);
    }

    Answer patch(String bearer, String path, Object body) {
        return send(
                bearer, path, List.of("If-Match", "*", "Content-Type", "application/merge-patch+json"), "PATCH", body);
    }

    private Answer send(String bearer, String path, List<String> headers, String method, @Nullable Object body) {
        try {
            var content =
                    body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
            var request = HttpRequest.newBuilder(root.resolve(path)).timeout(PATIENCE);
            if (!bearer.isEmpty()) {
                request.header("Authorization", bearer);
            }
            if (!headers.isEmpty()) {
                request.headers(headers.toArray(String[]::new));
            }
            var response = http.send(request.method(method, content).build(), BodyHandlers.ofString());
            var comeAgain = response.headers()
                    .firstValue("Retry-After")
                    .map(Long::valueOf)
                    .map(Duration::ofSeconds);
            return new Answer(response.statusCode(), response.body(), comeAgain);
        } catch (IOException _) {
            return Answer.NONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
