package eu.alliance.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.alliance.gateway.door.Gate;
import eu.alliance.platform.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DoorTest {

    @Inject
    Gate gate;

    @BeforeEach
    void isOpen() {
        await().until(() -> Wire.status(Wire.request(gate.port(), "GET /v1/cities")) == 200
                && Wire.status(Wire.request(gate.port(), "GET /v1/practices")) == 200
                && Wire.status(Wire.request(gate.port(), "GET /v1/calls")) == 200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/cities;x",
                "/v1/cities;x=1/a",
                "/v1;/cities",
                "/v1/cities%3Bx",
                "/v1/cities%3bx",
                "/v1%2fcities",
                "/v1%2Fcities",
                "/v1/cities%2F..%2Fcalls",
                "/v1%5ccities",
                "/v1%5Ccities",
                "/v1\\cities",
                "/v1/../v1/cities",
                "/v1/cities/..",
                "/v1/cities/../calls",
                "/v1/cities/.",
                "/./v1/cities",
                "/v1/..;/cities",
                "/v1/cities/..;/..;/q/health",
                "/v1/%2e%2e/cities",
                "/v1/%2E%2E/cities",
                "/v1/.%2e/cities",
                "/v1/%2e/cities",
                "//v1/cities",
                "/v1//cities",
                "/v1/cities//",
                "/v1/cities/",
                "/v1/cities%00",
                "/v1/cities%0d%0aX:1",
                "/v1/cities%20",
                "/v1/cities%09",
                "/v1/cit%69es",
                "/v1/%63ities",
                "/v1/cities%252f..",
                "/v1/cities%25",
                "/v1/cities/%c0%af",
                "/v1/cities/%c0%ae%c0%ae",
                "/v1/cities/%ff",
                "/v1/cities/%e0%80%af",
                "/v1/cities/%u002e",
                "/v1/cities/%zz",
                "/v1/cities/%",
                "/v1/cities#top",
                "/v1/cities?x=%00",
                "/v1/cities?x=%ff",
                "/v1/cities?x=%zz",
                "/v1/cities?x=1#top",
                "/v1/cities/\u00e9",
                "*",
                "v1/cities",
                "http://elsewhere.example/v1/cities",
                "/v1/cities/a|b",
                "/v1/cities/<x>",
            })
    void refusesEverySpellingButOne(String target) {
        var answer = Wire.request(gate.port(), "GET " + target, "Authorization: " + staff());

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "\"reason\":\"MALFORMED_PATH\"");
    }

    @Test
    void takesTheAbsoluteFormOfItsOwnHost() {
        var target = "http://localhost:" + gate.port() + "/v1/cities?q=x";

        assertThat(Wire.request(gate.port(), "GET " + target)).contains("200 OK", "\"target\":\"/v1/cities?q=x\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "PROPFIND", "BREW"})
    void refusesMethodsThatNobodyOffers(String method) {
        assertThat(Wire.request(gate.port(), method + " /v1/cities"))
                .startsWith("HTTP/1.1 405")
                .containsIgnoringCase("allow: GET");
    }

    @ParameterizedTest
    @MethodSource("eu.alliance.platform.testkit.BrokenTokens#all")
    void refusesBrokenTokensOnPublicPathsToo(String authorization) {
        for (var path : new String[] {"/v1/cities", "/openapi.json", "/v1/events", "/no/such/path"}) {
            assertThat(Wire.request(gate.port(), "GET " + path, "Authorization: " + authorization))
                    .startsWith("HTTP/1.1 401")
                    .containsIgnoringCase("www-authenticate: Bearer")
                    .contains("application/problem+json", "\"requestId\"");
        }
    }

    @Test
    void handsAGoodTokenThrough() {
        var bearer = staff();

        assertThat(Wire.request(gate.port(), "GET /v1/cities", "Authorization: " + bearer))
                .contains("200 OK", bearer, "RateLimit: \"token\"", "RateLimit-Policy: \"token\"");
        assertThat(Wire.request(gate.port(), "GET /v1/unknown", "Authorization: " + bearer))
                .startsWith("HTTP/1.1 404")
                .contains("RateLimit: \"token\"");
    }

    @Test
    void saysInTheLanguageOfTheCallerWhatIsWrong() throws Exception {
        var answer = Wire.request(
                gate.port(), "GET /v1/unknown", "Accept-Language: sv, fr;q=0.9, en;q=0.5", "X-Request-Id: asked-for-1");

        assertThat(answer)
                .startsWith("HTTP/1.1 404")
                .containsIgnoringCase("content-type: application/problem+json\r\n")
                .containsIgnoringCase("content-language: fr\r\n")
                .contains("X-Request-Id: asked-for-1\r\n");
        assertThat(new ObjectMapper().readTree(answer.substring(answer.indexOf("\r\n\r\n"))))
                .isEqualTo(new ObjectMapper().readTree("""
                        {"type":"urn:alliance:problem:not-found","title":"Introuvable","status":404,
                         "detail":"There is nothing at this address.","instance":"/v1/unknown","reason":"NOT_FOUND",
                         "requestId":"asked-for-1"}"""));
    }

    @Test
    void refusesTwoTokens() {
        var bearer = "Authorization: " + staff();

        assertThat(Wire.request(gate.port(), "GET /v1/cities", bearer, bearer)).startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "", "a/b", "a@b", "a:b:c", "a,b", "a\"b"})
    void refusesAHostThatIsNone(String host) {
        var answer = Wire.exchange(
                gate.port(), "GET /v1/cities HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400");
    }

    @Test
    void refusesTwoHostsAndNone() {
        assertThat(Wire.request(gate.port(), "GET /v1/cities", "Host: other.example"))
                .startsWith("HTTP/1.1 400");
        assertThat(Wire.exchange(gate.port(), "GET /v1/cities HTTP/1.1\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void saysWhatIsTooLong() {
        assertThat(Wire.request(gate.port(), "GET /v1/cities?q=" + "a".repeat(9000)))
                .contains(" 414 ")
                .contains("application/problem+json");
        assertThat(Wire.request(gate.port(), "GET /v1/cities", "X-Long: " + "a".repeat(17_000)))
                .startsWith("HTTP/1.1 431")
                .contains("application/problem+json");
    }

    @Test
    void knowsNoOtherPath() {
        for (var path : new String[] {"/q/health", "/q/metrics", "/metrics", "/v1/unknown", "/v2/cities", "/admin"}) {
            assertThat(Wire.request(gate.port(), "GET " + path))
                    .startsWith("HTTP/1.1 404")
                    .contains("\"NOT_FOUND\"");
        }
    }

    private static String staff() {
        return Tokens.user("secretariat").roles("registrar").bearer();
    }
}
