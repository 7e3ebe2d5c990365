package eu.alliance.acceptance.faults;

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
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A partner's system as the API's guide wants it: one key for each POST, and the same again until it is answered. */
final class Client {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    record Answer(int status, JsonNode body, String etag) {

        /** What every further step stands on. */
        Answer expect(int expected) {
            if (status != expected) {
                throw new AssertionError("%d instead of %d: %s".formatted(status, expected, body));
            }
            return this;
        }

        String id() {
            return body.path("id").asText();
        }

        boolean shouldBeTriedAgain() {
            return status >= 500
                    || status == 429
                    || body.path("reason").asText().equals("IDEMPOTENCY_KEY_IN_FLIGHT");
        }
    }

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final List<URI> doors;
    private final Passes passes;
    private final AtomicInteger turn = new AtomicInteger();
    private final Tally tally = new Tally();

    Client(List<URI> doors, Passes passes) {
        this.doors = List.copyOf(doors);
        this.passes = passes;
    }

    Answer get(String who, String path) {
        return insist(() -> request(who, path).GET());
    }

    Answer post(String who, String path, @Nullable Object body, String key) {
        return insist(() -> {
            var request = request(who, path).header("Idempotency-Key", key);
            return body == null
                    ? request.POST(BodyPublishers.noBody())
                    : request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(written(body)));
        });
    }

    Answer patch(String who, String path, Object body, String etag) {
        return insist(() -> request(who, path)
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", etag)
                .method("PATCH", BodyPublishers.ofString(written(body))));
    }

    /** What it met on its way, tries that failed included. */
    Tally tally() {
        return tally;
    }

    void renewPasses() {
        passes.renew();
    }

    private interface Asking {
        HttpRequest.Builder request();
    }

    private Answer insist(Asking asking) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                var answer = answer(http.send(asking.request().build(), BodyHandlers.ofString()));
                tally.answered(answer.status(), answer.body());
                if (!answer.shouldBeTriedAgain()) {
                    return answer;
                }
            } catch (IOException e) {
                tally.broken(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("No lasting answer within " + PATIENCE + ": " + tally);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
        }
    }

    private HttpRequest.Builder request(String who, String path) {
        var door = doors.get(Math.floorMod(turn.getAndIncrement(), doors.size()));
        return HttpRequest.newBuilder(door.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + passes.of(who));
    }

    private static Answer answer(HttpResponse<String> response) {
        return new Answer(
                response.statusCode(),
                read(response.body()),
                response.headers().firstValue("ETag").orElse(""));
    }

    private static JsonNode read(String body) {
        try {
            return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException _) {
            return JSON.getNodeFactory().textNode(body);
        }
    }

    private static String written(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
