package eu.alliance.funding.evaluator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Asks the identity provider where an expert is at home. It helps to find a conflict before the expert ever calls; when
 * it is away or has given us no account, their own token tells later.
 */
@Singleton
class Directory {

    private static final Logger LOG = Logger.getLogger(Directory.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final ObjectMapper json;
    private final String realm;
    private final String clientId;
    private final Optional<String> secret;

    Directory(
            ObjectMapper json,
            @ConfigProperty(name = "alliance.directory.url") String realm,
            @ConfigProperty(name = "alliance.directory.client-id") String clientId,
            @ConfigProperty(name = "alliance.directory.client-secret") Optional<String> secret) {
        this.json = json;
        this.realm = realm;
        this.clientId = clientId;
        this.secret = secret;
    }

    Optional<UUID> homeCityOf(String username) {
        if (secret.isEmpty()) {
            return Optional.empty();
        }
        try {
            var found = users(username);
            for (var user : found) {
                if (user.path("username").asText().equals(username)) {
                    return Optional.ofNullable(user.at("/attributes/city_id/0").textValue())
                            .map(UUID::fromString);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.warnf("The directory does not answer: %s", e.toString());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private JsonNode users(String username) throws IOException, InterruptedException {
        var users = realm.replace("/realms/", "/admin/realms/")
                + "/users?exact=true&briefRepresentation=false&username=" + URLEncoder.encode(username, UTF_8);
        return answer(HttpRequest.newBuilder(URI.create(users)).header("Authorization", "Bearer " + token()));
    }

    private String token() throws IOException, InterruptedException {
        var credentials = "grant_type=client_credentials&client_id=" + URLEncoder.encode(clientId, UTF_8)
                + "&client_secret=" + URLEncoder.encode(secret.orElseThrow(), UTF_8);
        return answer(HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(credentials)))
                .path("access_token")
                .asText();
    }

    private JsonNode answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("status " + answer.statusCode());
        }
        return json.readTree(answer.body());
    }
}
