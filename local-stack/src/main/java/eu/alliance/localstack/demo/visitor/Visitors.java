package eu.alliance.localstack.demo.visitor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import eu.alliance.localstack.machine.StackException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Who comes to the gateway: people and machines of the demo, each with a token of their own. */
public final class Visitors {

    /** A partner city's IT system, known to the demo's realm from the beginning. */
    public static final String MACHINE = "city-rotterdam-it";

    public static final ObjectMapper JSON = new ObjectMapper();

    private static final int ATTEMPTS = 30;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI gateway;
    private final TokenSource tokens;

    public Visitors(URI gateway, TokenSource tokens) {
        this.gateway = gateway;
        this.tokens = tokens;
    }

    public Visitor as(String name) {
        return new Visitor(this, name);
    }

    /** Sends what a visitor asks; what is only refused for now is asked again, as any good client would. */
    Answer send(String name, HttpRequest.Builder request, String call, String body) {
        request.setHeader("Authorization", "Bearer " + tokens.of(name));
        request.timeout(Duration.ofSeconds(30));
        for (int attempt = 1; ; attempt++) {
            var response = sent(request.build(), call);
            var status = response.statusCode();
            if ((status == 429 || status == 503) && attempt < ATTEMPTS) {
                pause(response);
                continue;
            }
            return new Answer(
                    "%-21s  %s".formatted(name, call),
                    body,
                    status,
                    parsed(response.body()),
                    response.headers().firstValue("ETag").orElse(""));
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path)).header("Accept", "application/json");
    }

    private HttpResponse<String> sent(HttpRequest request, String call) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new StackException(call + " was not answered (" + e + "): is it up? (./alliance up)");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while waiting for " + call);
        }
    }

    private static void pause(HttpResponse<?> response) {
        var seconds = response.headers().firstValueAsLong("Retry-After").orElse(1);
        Pause.of(Duration.ofSeconds(Math.clamp(seconds, 1, 10)));
    }

    private static JsonNode parsed(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (IOException _) {
            return JSON.getNodeFactory().textNode(body);
        }
    }
}
