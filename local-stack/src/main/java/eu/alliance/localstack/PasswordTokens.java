package eu.alliance.localstack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.alliance.localstack.demo.visitor.TokenSource;
import eu.alliance.localstack.engine.DemoRealm;
import eu.alliance.localstack.machine.StackException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Real tokens of the demo's people, whose passwords everyone knows; kept while they are good for another minute. */
public final class PasswordTokens implements TokenSource {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private record Held(String token, long until) {}

    private final String issuer;
    private final Map<String, Held> held = new ConcurrentHashMap<>();

    public PasswordTokens(String issuer) {
        this.issuer = issuer;
    }

    @Override
    public String of(String name) {
        return name.equals(DemoRealm.MACHINE)
                ? ofMachine(name, DemoRealm.MACHINE_SECRET)
                : kept(
                        name,
                        "grant_type=password&client_id=alliance-cli&password=alliance&username="
                                + URLEncoder.encode(name, UTF_8));
    }

    public String ofMachine(String clientId, String secret) {
        return kept(
                clientId,
                "grant_type=client_credentials&client_id=%s&client_secret=%s"
                        .formatted(URLEncoder.encode(clientId, UTF_8), URLEncoder.encode(secret, UTF_8)));
    }

    private String kept(String who, String form) {
        return held.compute(
                        who,
                        (_, known) -> known != null && System.nanoTime() < known.until() ? known : fetched(who, form))
                .token();
    }

    private Held fetched(String who, String form) {
        var answer = ask(who, form);
        var good = answer.path("expires_in").asLong() - 60;
        return new Held(answer.path("access_token").asText(), System.nanoTime() + good * 1_000_000_000);
    }

    private JsonNode ask(String who, String form) {
        try {
            var request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form));
            var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new StackException("No token for " + who + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (ConnectException _) {
            throw new StackException("Nothing answers at " + issuer + ": is it up? (./alliance up)");
        } catch (IOException e) {
            throw new StackException("No token for " + who + ": " + e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while asking for a token");
        }
    }
}
