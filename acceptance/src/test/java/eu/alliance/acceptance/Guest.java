package eu.alliance.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

/** One who calls, with a token of their own or with none; HTTP as it is, without a client that means well. */
public final class Guest {

    static final ObjectMapper JSON = new ObjectMapper();

    /** Somebody without a token. */
    static final String NOBODY = "";

    static final String MACHINE = "city-rotterdam-it";

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final RunningStack stack;
    private final URI door;
    private final String name;

    private Guest(RunningStack stack, URI door, String name) {
        this.stack = stack;
        this.door = door;
        this.name = name;
    }

    /** At the gateway. */
    public static Guest named(String name) {
        var stack = RunningStack.shared();
        return new Guest(stack, stack.gateway(), name);
    }

    static Guest machine() {
        return named(MACHINE);
    }

    static String token(String name) {
        var tokens = RunningStack.shared().tokens();
        return tokens.of(name);
    }

    HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(door + path)).timeout(Duration.ofSeconds(30));
        return name.equals(NOBODY) ? request : request.header("Authorization", "Bearer " + token(name));
    }

    public Reply get(String path) {
        return send(request(path).GET());
    }

    public Reply post(String path, String json) {
        return write("POST", path, "application/json", json);
    }

    /** A write with the headers that any write may carry, so that only what is asked about can be wrong with it. */
    Reply write(String method, String path, String mediaType, String body) {
        return write(method, path, mediaType, BodyPublishers.ofString(body));
    }

    Reply write(String method, String path, String mediaType, HttpRequest.BodyPublisher body) {
        var request = request(path).header("Content-Type", mediaType).method(method, body);
        if (method.equals("POST")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        } else {
            request.header("If-Match", "\"1\"");
        }
        return send(request);
    }

    static Reply send(HttpRequest.Builder request) {
        try {
            var built = request.build();
            return new Reply(built, CLIENT.send(built, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    RunningStack stack() {
        return stack;
    }

    /** An answer, with the question for whoever has to read a failure. */
    public record Reply(HttpRequest request, HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String text() {
            return response.body();
        }

        public JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (IOException e) {
                throw new IllegalStateException(toString(), e);
            }
        }

        public String id() {
            return json().path("id").asText();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        boolean isProblem() {
            return header("Content-Type").startsWith("application/problem+json")
                    && json().path("status").asInt() == status()
                    && !json().path("reason").asText().isEmpty();
        }

        public Reply expect(int status) {
            if (status() != status) {
                throw new AssertionError("expected " + status + ": " + this);
            }
            return this;
        }

        @Override
        public String toString() {
            return "%s %s → %d %s".formatted(request.method(), request.uri().getPath(), status(), text());
        }
    }
}
