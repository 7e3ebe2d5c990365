package eu.alliance.localstack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.alliance.localstack.demo.TokenSource;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** Real tokens of the demo's people, whose passwords everyone knows. */
public final class PasswordTokens implements TokenSource {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String issuer;

    public PasswordTokens(String issuer) {
        this.issuer = issuer;
    }

    @Override
    public String of(String username) {
        var form = "grant_type=password&client_id=alliance-cli&password=alliance&username="
                + URLEncoder.encode(username, UTF_8);
        return ask(username, form);
    }

    private String ask(String who, String form) {
        try {
            var request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form));
            var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new StackException("No token for " + who + ": " + answer.body());
            }
            return new ObjectMapper()
                    .readTree(answer.body())
                    .path("access_token")
                    .asText();
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
