package eu.alliance.registration.apiclient;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.alliance.platform.problem.Refusal;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keycloak's admin interface, under the services' own account. Whatever keeps it from answering is a 503 here. */
@Singleton
class KeycloakAdmin {

    private record Held(String token, Instant until) {}

    private static final Logger LOG = Logger.getLogger(KeycloakAdmin.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int SIGNED_OUT = 401;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final ObjectMapper json;
    private final Clock clock;
    private final String tokenUrl;
    private final String adminUrl;
    private final String credentials;
    private volatile @Nullable Held held;

    KeycloakAdmin(
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "alliance.identity.url") String realm,
            @ConfigProperty(name = "alliance.identity.admin-url") Optional<String> admin,
            @ConfigProperty(name = "alliance.identity.client-id") String clientId,
            @ConfigProperty(name = "alliance.identity.client-secret") Optional<String> secret) {
        this.json = json;
        this.clock = clock;
        this.tokenUrl = realm + "/protocol/openid-connect/token";
        this.adminUrl = admin.orElseGet(() -> realm.replace("/realms/", "/admin/realms/"));
        this.credentials = "grant_type=client_credentials&client_id=" + URLEncoder.encode(clientId, UTF_8)
                + "&client_secret=" + URLEncoder.encode(secret.orElse(""), UTF_8);
    }

    static Refusal unavailable() {
        return Refusal.of(
                Refusal.Kind.UNAVAILABLE, "IDENTITY_UNAVAILABLE", "Clients can be neither made nor revoked just now.");
    }

    HttpResponse<String> post(String path, String body) {
        return signedIn(HttpRequest.newBuilder(URI.create(adminUrl + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> delete(String path) {
        return signedIn(HttpRequest.newBuilder(URI.create(adminUrl + path)).DELETE());
    }

    private HttpResponse<String> signedIn(HttpRequest.Builder request) {
        var answer = send(request.setHeader("Authorization", "Bearer " + token()));
        if (answer.statusCode() != SIGNED_OUT) {
            return answer;
        }
        held = null; // its keys or our account were changed
        return send(request.setHeader("Authorization", "Bearer " + token()));
    }

    private String token() {
        var known = held;
        if (known != null && clock.instant().isBefore(known.until())) {
            return known.token();
        }
        var fresh = fetched();
        held = fresh;
        return fresh.token();
    }

    private Held fetched() {
        var now = clock.instant();
        var answer = send(HttpRequest.newBuilder(URI.create(tokenUrl))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(credentials)));
        if (answer.statusCode() != 200) {
            LOG.errorf("Keycloak answered %d to the services' own account", answer.statusCode());
            throw unavailable();
        }
        try {
            var token = json.readTree(answer.body());
            return new Held(
                    token.path("access_token").asText(),
                    now.plusSeconds(token.path("expires_in").asLong() / 2));
        } catch (IOException e) {
            LOG.errorf("Keycloak answered no token: %s", e.getClass());
            throw unavailable();
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            LOG.warnf("Keycloak is away: %s", e.toString());
            throw unavailable();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw unavailable();
        }
    }
}
