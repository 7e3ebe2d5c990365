package eu.alliance.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.alliance.gateway.door.Gate;
import eu.alliance.platform.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One replica of registration is gone, all of funding, and the gateway's own database. */
@QuarkusTest
@TestProfile(AbsenceTest.Gone.class)
class AbsenceTest {

    public static class Gone implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "gateway.upstreams.registration.urls", "http://localhost:1,${PEER_REGISTRATION}",
                    "quarkus.datasource.jdbc.url", "jdbc:postgresql://localhost:1/nothing",
                    "gateway.upstreams.funding.urls", "http://localhost:1",
                    "gateway.upstreams.funding.health", "http://localhost:1/q/health/ready");
        }
    }

    @Inject
    Gate gate;

    @Test
    void doesNotShowAsLongAsOneReplicaLives() {
        await().until(() -> get("/v1/cities").startsWith("HTTP/1.1 200"));

        assertThat(IntStream.range(0, 20).mapToObj(_ -> get("/v1/cities")))
                .allSatisfy(each -> assertThat(each).startsWith("HTTP/1.1 200"));
    }

    @Test
    void isNamedAndNotMistakenForNothingThere() {
        await().until(() -> get("/v1/practices").startsWith("HTTP/1.1 200"));

        assertThat(get("/v1/calls")).startsWith("HTTP/1.1 503").contains("\"SERVICE_UNAVAILABLE\"", "Retry-After: ");
        assertThat(get("/openapi.json")).startsWith("HTTP/1.1 503").contains("Retry-After: ");
        assertThat(get("/readyz")).startsWith("HTTP/1.1 503").contains("{\"name\":\"funding\",\"ready\":false}");
        assertThat(get("/healthz")).startsWith("HTTP/1.1 200");
    }

    @Test
    void ofTheDatabaseHoldsUpNothingButWebhooks() {
        var city = "Authorization: "
                + Tokens.user("aarhus")
                        .roles("city-admin")
                        .city(UUID.randomUUID())
                        .bearer();
        await().until(() -> Wire.request(gate.port(), "GET /v1/events", city).startsWith("HTTP/1.1 200"));

        assertThat(Wire.request(gate.port(), "GET /v1/webhooks", city))
                .startsWith("HTTP/1.1 503")
                .contains("\"WEBHOOKS_UNAVAILABLE\"", "Retry-After: ");
        assertThat(get("/v1/cities")).startsWith("HTTP/1.1 200");
    }

    private String get(String path) {
        return Wire.request(gate.port(), "GET " + path);
    }
}
