package eu.alliance.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.alliance.gateway.GatewaySettings;
import eu.alliance.gateway.watch.Figures;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DrainTest {

    @Inject
    Vertx vertx;

    @Inject
    Reception reception;

    @Inject
    GatewaySettings settings;

    @Inject
    Figures figures;

    @Inject
    Clock clock;

    @ConfigProperty(name = "gateway.upstreams.registration.urls")
    URI registration;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void endsWhatIsUnderWayBeforeTheDoorCloses() throws Exception {
        var gate = new Gate(vertx, reception, elsewhere(), figures, clock);
        gate.open(new StartupEvent());
        var door = URI.create("http://localhost:" + gate.port());
        await().until(() -> status(door.resolve("/v1/cities")) == 200);
        var held = client.sendAsync(
                HttpRequest.newBuilder(door.resolve("/v1/cities/held")).build(), BodyHandlers.ofString());
        await().until(() -> body(registration.resolve("/v1/waiting")).equals("1"));

        var closing = CompletableFuture.runAsync(() -> close(gate));
        await().until(() -> !gate.isOpen());

        // it still answers who comes, and asks them to come by another connection next time
        var late =
                client.send(HttpRequest.newBuilder(door.resolve("/v1/cities")).build(), BodyHandlers.ofString());
        assertThat(late.statusCode()).isEqualTo(200);
        assertThat(late.headers().firstValue("connection")).contains("close");
        assertThat(closing).isNotDone();

        body(registration.resolve("/v1/release"));
        assertThat(held.join().body()).isEqualTo("at last");
        closing.join();
        await().until(() -> isClosed(door));
    }

    // doors at the same port would share what comes
    private GatewaySettings elsewhere() throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        return (GatewaySettings) Proxy.newProxyInstance(
                GatewaySettings.class.getClassLoader(),
                new Class<?>[] {GatewaySettings.class},
                (_, method, arguments) -> method.getName().equals("port") ? port : method.invoke(settings, arguments));
    }

    private static void close(Gate gate) {
        try {
            gate.close(new ShutdownEvent());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isClosed(URI door) throws InterruptedException {
        try {
            status(door.resolve("/healthz"));
            return false;
        } catch (IOException _) {
            return true;
        }
    }

    private int status(URI uri) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
                .statusCode();
    }

    private String body(URI uri) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                .body();
    }
}
