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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RateLimitTest.Tight.class)
class RateLimitTest {

    public static class Tight implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "gateway.rates.token.per-minute", "6",
                    "gateway.rates.token.burst", "5",
                    "gateway.rates.address.per-minute", "600000",
                    "gateway.rates.address.burst", "3000",
                    "gateway.rates.dear.per-minute", "1",
                    "gateway.rates.dear.burst", "2",
                    "gateway.rates.dear-paths", "/v1/practices/{id}");
        }
    }

    @Inject
    Gate gate;

    @BeforeEach
    void isOpen() {
        await().until(() -> Wire.status(Wire.request(gate.port(), "GET /v1/cities")) == 200);
    }

    @Test
    void countsPerSubjectAndSaysWhatIsLeft() {
        var aarhus = "Authorization: " + Tokens.user("aarhus").bearer();

        for (int left = 4; left >= 0; left--) {
            assertThat(Wire.request(gate.port(), "GET /v1/cities", aarhus))
                    .startsWith("HTTP/1.1 200")
                    .contains("RateLimit: \"token\";r=" + left, "RateLimit-Policy: \"token\";q=6;w=60;burst=5");
        }
        assertThat(Wire.request(gate.port(), "GET /v1/cities", aarhus))
                .startsWith("HTTP/1.1 429")
                .contains("\"TOO_MANY_REQUESTS\"", "RateLimit: \"token\";r=0", "application/problem+json")
                .containsPattern("Retry-After: (9|10)\r\n");
        // another token of the same subject has no allowance of its own, another subject has
        assertThat(Wire.request(
                        gate.port(),
                        "GET /v1/cities",
                        "Authorization: " + Tokens.user("aarhus").bearer()))
                .startsWith("HTTP/1.1 429");
        assertThat(Wire.request(
                        gate.port(),
                        "GET /v1/cities",
                        "Authorization: " + Tokens.user("riga").bearer()))
                .startsWith("HTTP/1.1 200");
        assertThat(Wire.request(gate.port(), "GET /healthz", aarhus)).startsWith("HTTP/1.1 200");
    }

    @Test
    void countsDearCallsOnTheirOwnAsWell() {
        var aalborg = "Authorization: " + Tokens.user("aalborg").bearer();

        assertThat(Wire.request(gate.port(), "GET /v1/cities", aalborg, "Accept: text/csv"))
                .startsWith("HTTP/1.1 200")
                .contains("RateLimit: \"token\";r=4;t=10, \"dear\";r=1;t=60\r\n")
                .contains("RateLimit-Policy: \"token\";q=6;w=60;burst=5, \"dear\";q=1;w=60;burst=2\r\n");
        assertThat(Wire.request(gate.port(), "GET /v1/practices/7")).startsWith("HTTP/1.1 200");
        assertThat(Wire.request(gate.port(), "GET /v1/practices/7")).startsWith("HTTP/1.1 200");
        assertThat(Wire.request(gate.port(), "GET /v1/practices/7"))
                .startsWith("HTTP/1.1 429")
                .containsIgnoringCase("retry-after: ");
        // what is cheap goes on
        assertThat(Wire.request(gate.port(), "GET /v1/cities")).startsWith("HTTP/1.1 200");
    }

    @Test
    void countsGuessesAtTokensByAddress() {
        for (int i = 0; i < 5; i++) {
            assertThat(Wire.request(gate.port(), "GET /v1/cities", "Authorization: Bearer guess" + i))
                    .startsWith("HTTP/1.1 401");
        }
        assertThat(Wire.request(gate.port(), "GET /v1/cities", "Authorization: Bearer guess"))
                .startsWith("HTTP/1.1 429");
        assertThat(Wire.request(gate.port(), "GET /v1/cities")).startsWith("HTTP/1.1 200");
    }
}
