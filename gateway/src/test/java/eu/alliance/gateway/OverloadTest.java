package eu.alliance.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.alliance.gateway.door.Gate;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service has places for four requests, one path for three of them, and what only fails is left alone for an hour. */
@QuarkusTest
@TestProfile(OverloadTest.Narrow.class)
class OverloadTest {

    private static final Executor CALLERS =
            each -> Thread.ofVirtual().name("caller").start(each);

    public static class Narrow implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("gateway.places-per-replica", "4", "gateway.times.rest", "1h", "gateway.times.answer", "60s");
        }
    }

    @Inject
    Gate gate;

    @ConfigProperty(name = "gateway.upstreams.registration.urls")
    URI registration;

    @BeforeEach
    void isOpen() {
        await().until(() -> Stream.of("/v1/cities", "/v1/calls").allMatch(each -> status(each) == 200)
                && status("/v1/practices") != 404);
    }

    @Test
    void isRefusedEarlyWhileWhatWasTakenEnds() {
        var taken = callers(3);
        await().until(() -> peer("waiting").endsWith("3"));

        var refused = callers(30).stream().map(CompletableFuture::join).toList();

        assertThat(refused)
                .allSatisfy(each -> assertThat(each)
                        .startsWith("HTTP/1.1 503")
                        .contains("\"OVERLOADED\"", "application/problem+json")
                        .containsIgnoringCase("retry-after: 1"));
        assertThat(taken).noneMatch(CompletableFuture::isDone);
        // neither another path of the same service nor another service feels it
        assertThat(status("/v1/cities")).isEqualTo(200);
        assertThat(status("/v1/calls")).isEqualTo(200);

        peer("release");
        assertThat(taken).allSatisfy(each -> assertThat(each.join()).startsWith("HTTP/1.1 200"));
        assertThat(status("/v1/cities/free-again")).isEqualTo(200);
    }

    @Test
    void isSparedAServiceThatOnlyFails() {
        // each is tried twice, and the fifth failure in a row is enough
        assertThat(get("/v1/practices/hangs-up")).startsWith("HTTP/1.1 502");
        assertThat(get("/v1/practices/hangs-up")).startsWith("HTTP/1.1 502");
        assertThat(get("/v1/practices/hangs-up")).startsWith("HTTP/1.1 503");

        assertThat(get("/v1/practices"))
                .startsWith("HTTP/1.1 503")
                .contains("\"SERVICE_UNAVAILABLE\"")
                .containsIgnoringCase("retry-after: ");
        assertThat(status("/v1/calls")).isEqualTo(200);
    }

    private List<CompletableFuture<String>> callers(int many) {
        return IntStream.range(0, many)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> get("/v1/cities/held"), CALLERS))
                .toList();
    }

    private String peer(String order) {
        return Wire.request(registration.getPort(), "GET /v1/" + order).strip();
    }

    private String get(String path) {
        return Wire.request(gate.port(), "GET " + path);
    }

    private int status(String path) {
        return Wire.status(get(path));
    }
}
