package eu.alliance.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.alliance.gateway.door.Gate;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A door that speaks https, behind a proxy on this machine, and lets one page elsewhere call it. */
@QuarkusTest
@TestProfile(FrontTest.Front.class)
class FrontTest {

    public static class Front implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            var folder = folder();
            new Pem("first").writeTo(folder);
            return Map.of(
                    "gateway.tls.certificate", Pem.chain(folder).toString(),
                    "gateway.tls.key", Pem.key(folder).toString(),
                    "gateway.public-url", "https://localhost",
                    "gateway.trusted-proxies", "127.0.0.0/8,10.0.0.0/8",
                    "gateway.cors-origins", "https://city.example");
        }

        private static Path folder() {
            try {
                return Files.createTempDirectory("front");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Inject
    Gate gate;

    @ConfigProperty(name = "gateway.tls.certificate")
    Path chain;

    private final HttpClient client = HttpClient.newBuilder()
            .sslContext(Pem.trustingAnyone())
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    @BeforeEach
    void isOpen() {
        await().until(() -> get("/v1/cities").statusCode() == 200);
    }

    @Test
    void speaksNothingButHttpsAndSaysSo() throws Exception {
        var answer = get("/v1/cities/x");

        assertThat(answer.body()).contains("\"x-forwarded-proto\":[\"https\"]", "proto=https");
        assertThat(answer.headers().firstValue("strict-transport-security"))
                .contains("max-age=63072000; includeSubDomains");
        assertThat(Wire.request(gate.port(), "GET /v1/cities")).doesNotContain("200 OK");
    }

    @Test
    void showsARenewedCertificateWithoutARestart() throws Exception {
        assertThat(shown()).isEqualTo("CN=first");

        new Pem("second").writeTo(chain.resolveSibling(""));

        await().untilAsserted(() -> assertThat(shown()).isEqualTo("CN=second"));
        new Pem("first").writeTo(chain.resolveSibling(""));
        await().untilAsserted(() -> assertThat(shown()).isEqualTo("CN=first"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            198.51.100.7                      | 198.51.100.7
            1.2.3.4, 198.51.100.7             | 198.51.100.7
            1.2.3.4, 198.51.100.7, 10.0.0.2   | 198.51.100.7
            10.0.0.3, 10.0.0.2                | 10.0.0.3
            198.51.100.7, nonsense            | 127.0.0.1
            198.51.100.7, nonsense, 10.0.0.2  | 10.0.0.2
            2001:db8::7                       | 2001:db8:0:0:0:0:0:7
            """)
    void believesTheProxyOnWhomItHeardAndNothingBefore(String forwarded, String address) throws Exception {
        var answer = get("/v1/cities/x", "X-Forwarded-For", forwarded);

        assertThat(answer.body()).contains("\"x-forwarded-for\":[\"" + address + "\"]");
    }

    @Test
    void believesTheProxyOnWhereTheCallerCameTo() throws Exception {
        var answer = get("/v1/cities/x", "X-Forwarded-Host", "evil.example, api.alliance.example");
        var odd = get("/v1/cities/x", "X-Forwarded-Host", "a b");

        assertThat(answer.body()).contains("\"x-forwarded-host\":[\"api.alliance.example\"]");
        assertThat(odd.body()).contains("\"x-forwarded-host\":[\"localhost:" + gate.port() + "\"]");
    }

    @Test
    void countsCallersBehindTheProxyEachOnTheirOwn() throws Exception {
        var one = get("/v1/cities", "X-Forwarded-For", "198.51.100.1");
        var other = get("/v1/cities", "X-Forwarded-For", "198.51.100.2");

        assertThat(one.headers().firstValue("ratelimit"))
                .isEqualTo(other.headers().firstValue("ratelimit"));
    }

    @Test
    void letsOnePageElsewhereCall() throws Exception {
        var asked = send(request("/v1/events")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", "https://city.example")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "authorization"));
        var called = get("/v1/cities", "Origin", "https://city.example");
        var refused = get("/v1/events", "Origin", "https://city.example");

        assertThat(asked.statusCode()).isEqualTo(204);
        assertThat(asked.headers().firstValue("access-control-allow-methods").orElseThrow())
                .contains("GET");
        assertThat(asked.headers().firstValue("access-control-allow-headers").orElseThrow())
                .contains("Authorization", "Idempotency-Key", "If-Match");
        assertThat(asked.headers().firstValue("access-control-max-age")).contains("7200");
        for (var answer : new HttpResponse<?>[] {asked, called, refused}) {
            assertThat(answer.headers().firstValue("access-control-allow-origin"))
                    .contains("https://city.example");
            assertThat(answer.headers().firstValue("access-control-allow-credentials"))
                    .isEmpty();
            assertThat(answer.headers().firstValue("vary").orElseThrow()).containsIgnoringCase("origin");
        }
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(called.headers().firstValue("access-control-expose-headers").orElseThrow())
                .contains("ETag", "Link", "Retry-After");
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.example",
        "http://city.example",
        "https://city.example.evil.example",
        "https://city.example:444",
        "null"
    })
    void letsNoOtherPageCall(String origin) throws Exception {
        var asked = send(request("/v1/cities")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "GET"));

        assertThat(asked.headers().map().keySet()).noneMatch(each -> each.startsWith("access-control"));
        assertThat(get("/v1/cities", "Origin", origin).headers().map().keySet())
                .noneMatch(each -> each.startsWith("access-control"));
    }

    private String shown() throws Exception {
        try (var fresh = HttpClient.newBuilder()
                .sslContext(Pem.trustingAnyone())
                .version(HttpClient.Version.HTTP_1_1)
                .build()) {
            var session = fresh.send(request("/healthz").build(), BodyHandlers.ofString())
                    .sslSession()
                    .orElseThrow();
            return ((X509Certificate) session.getPeerCertificates()[0])
                    .getSubjectX500Principal()
                    .getName();
        }
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = request(path);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("https://localhost:" + gate.port() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
