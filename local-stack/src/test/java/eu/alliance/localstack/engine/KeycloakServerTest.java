package eu.alliance.localstack.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.alliance.localstack.PasswordTokens;
import eu.alliance.localstack.demo.loading.City;
import eu.alliance.localstack.machine.Port;
import eu.alliance.localstack.machine.Ports;
import eu.alliance.localstack.machine.StackException;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class KeycloakServerTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void givesEveryoneTheTokensThatTheHouseExpects() throws Exception {
        var ports = Ports.anyFree();
        try (var postgres = PostgresServer.forgetful(folder.resolve("pg"), ports.of(Port.POSTGRES))
                        .start();
                var keycloak = new KeycloakServer(folder.resolve("keycloak"), folder.resolve("keycloak.log"), ports)) {
            postgres.createDatabase("keycloak");
            keycloak.start();
            var tokens = new PasswordTokens(ports.issuer());

            for (var city : City.all()) {
                var claims = claims(tokens.of(city.slug()));
                assertThat(claims.path("city_id").asText()).isEqualTo(city.id().toString());
                assertThat(claims.path("realm_access").path("roles"))
                        .extracting(JsonNode::asText)
                        .containsExactly("city-admin");
            }
            var staff = claims(tokens.of("secretariat"));
            assertThat(staff.path("aud").asText()).isEqualTo("alliance-api");
            assertThat(staff.path("iss").asText()).isEqualTo(ports.issuer());
            assertThat(staff.path("typ").asText()).isEqualTo("Bearer");
            assertThat(staff.path("exp").asLong() - staff.path("iat").asLong()).isEqualTo(300);
            assertThat(staff.has("city_id")).isFalse();
            assertThat(staff.path("realm_access").path("roles"))
                    .extracting(JsonNode::asText)
                    .containsExactlyInAnyOrder("registrar", "editor", "grants-officer");
            assertThat(claims(tokens.of("city-rotterdam-it")).path("city_id").asText())
                    .isEqualTo(City.named("rotterdam").id().toString());
            assertThatThrownBy(() -> tokens.of("nobody")).isInstanceOf(StackException.class);
        }
    }

    private static JsonNode claims(String token) throws Exception {
        var payload = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        return new ObjectMapper().readTree(new String(payload, UTF_8));
    }
}
