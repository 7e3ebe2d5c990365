package eu.alliance.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.alliance.gateway.door.Gate;
import eu.alliance.platform.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PassageTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Gate gate;

    @BeforeEach
    void isOpen() {
        await().until(() -> Wire.status(Wire.request(gate.port(), "GET /v1/cities")) == 200
                && Wire.status(Wire.request(gate.port(), "GET /v1/practices")) == 200
                && Wire.status(Wire.request(gate.port(), "GET /v1/calls")) == 200);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/cities/aarhus, registration",
        "/v1/practices/7, practice",
        "/v1/practices/7/similar, practice",
        "/v1/practices/7/matching-calls, funding",
        "/v1/calls?limit=3, funding",
    })
    void leadsToTheServiceWhoseDocumentHasThePath(String target, String peer) throws Exception {
        assertThat(received("GET " + target).path("peer").asText()).isEqualTo(peer);
    }

    @Test
    void saysWhereTheRequestComesFromAndBelievesNobodyElse() throws Exception {
        var received = received(
                "GET /v1/cities/x",
                "X-Forwarded-For: 1.2.3.4",
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Prefix: /evil",
                "Forwarded: for=1.2.3.4",
                "X-Real-IP: 1.2.3.4",
                "X-HTTP-Method-Override: DELETE",
                "X-Original-URL: /q/metrics",
                "Proxy-Authorization: Basic x",
                "TE: trailers",
                "Upgrade: h2c",
                "Keep-Alive: timeout=5");

        var headers = received.path("headers");
        assertThat(headers.toString()).doesNotContain("1.2.3.4", "evil", "DELETE", "/q/metrics", "h2c", "trailers");
        assertThat(values(headers, "x-forwarded-for")).containsExactly("127.0.0.1");
        assertThat(values(headers, "x-forwarded-proto")).containsExactly("http");
        assertThat(values(headers, "x-forwarded-host")).containsExactly("localhost:" + gate.port());
        assertThat(values(headers, "forwarded"))
                .containsExactly("for=127.0.0.1;proto=http;host=\"localhost:" + gate.port() + "\"");
        assertThat(headers.has("connection")).isFalse();
    }

    @Test
    void takesAwayWhatTheConnectionHeaderNames() throws Exception {
        var bearer = Tokens.user("aarhus").bearer();
        var received = received(
                "GET /v1/cities/x",
                "Connection: X-Inner, Authorization, X-Request-Id",
                "X-Inner: a",
                "Authorization: " + bearer,
                "X-Request-Id: 12345678");

        var headers = received.path("headers");
        assertThat(headers.has("x-inner")).isFalse();
        assertThat(values(headers, "authorization")).containsExactly(bearer);
        assertThat(values(headers, "x-request-id")).containsExactly("12345678");
    }

    @Test
    void givesEveryRequestAnIdAndATrace() throws Exception {
        var trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        var own = Wire.request(gate.port(), "GET /v1/cities/x", "X-Request-Id: my-id_0.1", "traceparent: " + trace);
        var made = Wire.request(gate.port(), "GET /v1/cities/x", "X-Request-Id: bad id!", "traceparent: 00-0-0-0");

        assertThat(own).contains("X-Request-Id: my-id_0.1", "\"x-request-id\":[\"my-id_0.1\"]", trace);
        assertThat(made).doesNotContain("bad id!").doesNotContain("00-0-0-0");
        assertThat(made)
                .containsPattern("X-Request-Id: [0-9a-f-]{36}")
                .containsPattern("00-[0-9a-f]{32}-[0-9a-f]{16}-");
    }

    @Test
    void passesNoHopOfTheServiceOn() {
        var answer = Wire.request(gate.port(), "GET /v1/cities/talkative");

        assertThat(answer).contains("X-Kept: yes", "ETag: \"7\"", "hello").containsIgnoringCase("nosniff");
        assertThat(answer).doesNotContain("secret", "inner/1.0", "timeout=5", "Proxy-Authenticate");
    }

    @ParameterizedTest
    @CsvSource({
        "hangs-up, 502, BAD_ANSWER",
        "nonsense, 502, BAD_ANSWER",
        "silent, 504, SERVICE_TIMEOUT",
    })
    void saysSoWhenAServiceFails(String fault, int status, String reason) {
        var request = "GET /v1/cities/" + fault + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

        assertThat(Wire.exchange(gate.port(), request, 4000))
                .startsWith("HTTP/1.1 " + status)
                .contains("\"" + reason + "\"")
                .containsIgnoringCase("retry-after: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut", "cut-chunked", "stalls"})
    void neverPassesHalfAnAnswerOffAsWhole(String fault) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + gate.port() + "/v1/cities/" + fault))
                    .build();
            assertThatThrownBy(() -> client.send(request, BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void streamsLargeAnswers() {
        var answer = Wire.request(gate.port(), "GET /v1/cities/large");

        assertThat(answer.length()).isGreaterThan(5_000_000);
    }

    @Test
    void keepsAnswersWithoutABodyEmpty() {
        assertThat(Wire.request(gate.port(), "GET /v1/cities/nothing"))
                .startsWith("HTTP/1.1 204")
                .endsWith("\r\n\r\n");
        assertThat(Wire.request(gate.port(), "GET /v1/cities/unchanged"))
                .startsWith("HTTP/1.1 304")
                .contains("ETag: \"1\"");
    }

    @Test
    void saysWhatMayBeDoneAtAPath() {
        assertThat(Wire.request(gate.port(), "OPTIONS /v1/cities/x"))
                .startsWith("HTTP/1.1 204")
                .containsIgnoringCase("allow: GET, HEAD, OPTIONS\r\n")
                .doesNotContainIgnoringCase("access-control");
        assertThat(Wire.request(gate.port(), "OPTIONS /v1/webhooks/7"))
                .startsWith("HTTP/1.1 204")
                .containsIgnoringCase("allow: DELETE, GET, HEAD, OPTIONS\r\n");
        assertThat(Wire.request(gate.port(), "OPTIONS /v1/events")).startsWith("HTTP/1.1 204");
        assertThat(Wire.request(gate.port(), "OPTIONS /v1/unknown")).startsWith("HTTP/1.1 404");
        assertThat(Wire.request(gate.port(), "POST /v1/cities/refuses", "Content-Length: 0"))
                .startsWith("HTTP/1.1 405")
                .containsIgnoringCase("allow: GET, HEAD, OPTIONS\r\n");
    }

    @Test
    void answersHeadAsGetWithoutTheBody() {
        assertThat(Wire.request(gate.port(), "HEAD /v1/cities/empty-but-tagged"))
                .startsWith("HTTP/1.1 200")
                .containsIgnoringCase("content-length: ")
                .endsWith("\r\n\r\n");
    }

    @Test
    void squeezesTextForWhoTakesIt() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + gate.port() + "/v1/cities/text"))
                    .header("Accept-Encoding", "br, gzip;q=0.8")
                    .build();

            var answer = client.send(request, BodyHandlers.ofByteArray());

            assertThat(answer.headers().firstValue("content-encoding")).contains("gzip");
            assertThat(answer.headers().firstValue("vary")).contains("accept-encoding");
            assertThat(answer.headers().firstValue("etag")).contains("\"9\"");
            assertThat(answer.body().length).isLessThan(Peer.TEXT.length() / 10);
            try (var whole = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
                assertThat(new String(whole.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo(Peer.TEXT);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accept-Encoding: gzip;q=0", "Accept-Encoding: br", "X-Nothing: x"})
    void leavesTextAsItIsForAnyoneElse(String header) {
        assertThat(Wire.request(gate.port(), "GET /v1/cities/text", header)).endsWith(Peer.TEXT);
    }

    @Test
    void neverPassesASqueezedHalfOffAsWhole() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + gate.port() + "/v1/cities/cut-text"))
                    .header("Accept-Encoding", "gzip")
                    .build();
            assertThatThrownBy(() -> client.send(request, BodyHandlers.ofByteArray()))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void letsNobodyKeepWhatATokenWasShown() {
        var bearer = "Authorization: " + Tokens.user("aarhus").bearer();

        assertThat(Wire.request(gate.port(), "GET /v1/cities/text", bearer))
                .containsIgnoringCase("cache-control: private, no-cache\r\n");
        assertThat(Wire.request(gate.port(), "GET /v1/cities/x", bearer))
                .containsIgnoringCase("cache-control: no-store\r\n");
        assertThat(Wire.request(gate.port(), "GET /v1/cities/x")).doesNotContainIgnoringCase("cache-control");
    }

    @Test
    void boundsBodiesByTheirStatedLength() {
        assertThat(post("/v1/cities", 1_048_577)).startsWith("HTTP/1.1 413").contains("\"BODY_TOO_LARGE\"");
        assertThat(post("/v1/cities", 1_048_576)).contains("200 OK", "\"bytes\":1048576");
        assertThat(post("/v1/files", 5_000_000)).contains("200 OK", "\"bytes\":5000000");
        assertThat(post("/v1/applications/1/attachments", 5_000_000)).contains("200 OK", "\"bytes\":5000000");
    }

    @Test
    void boundsBodiesWhileTheyStream() {
        var head = "POST /v1/cities HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n";
        var chunk = "10000\r\n" + "a".repeat(0x10000) + "\r\n";

        assertThat(Wire.exchange(gate.port(), head + chunk.repeat(16) + "0\r\n\r\n"))
                .contains("\"bytes\":1048576");
        assertThat(Wire.exchange(gate.port(), head + chunk.repeat(17) + "0\r\n\r\n"))
                .startsWith("HTTP/1.1 413")
                .contains("\"BODY_TOO_LARGE\"");
    }

    @Test
    void doesNotWaitForABodyForEver() {
        var head = "POST /v1/cities HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nabc";

        assertThat(Wire.exchange(gate.port(), head, 4000))
                .startsWith("HTTP/1.1 408")
                .contains("\"BODY_TIMEOUT\"");
    }

    @Test
    void invitesABodyThatWaits() {
        var head =
                "POST /v1/cities HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\nabc";

        assertThat(Wire.exchange(gate.port(), head)).startsWith("HTTP/1.1 100").contains("200 OK", "\"bytes\":3");
    }

    private String post(String path, int bytes) {
        return Wire.exchange(
                gate.port(),
                "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: " + bytes
                        + "\r\n\r\n" + "a".repeat(bytes));
    }

    private JsonNode received(String line, String... headers) throws Exception {
        var answer = Wire.request(gate.port(), line, headers);
        assertThat(answer).startsWith("HTTP/1.1 200");
        return JSON.readTree(answer.substring(answer.indexOf("\r\n\r\n")));
    }

    private static List<String> values(JsonNode headers, String name) {
        return JSON.convertValue(
                headers.path(name), JSON.getTypeFactory().constructCollectionType(List.class, String.class));
    }
}
