package eu.alliance.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import eu.alliance.gateway.address.Addresses;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostTest {

    private static final String PASSWORD = "of a test";
    private static final InetSocketAddress ANY = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    private final Vertx vertx = Vertx.vertx();
    private final Addresses addresses =
            new Addresses(List.of("127.0.0.0/8"), _ -> new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")});
    private final CountDownLatch end = new CountDownLatch(1);
    private final List<String> hosts = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @TempDir
    Path folder;

    @BeforeEach
    void listen() throws Exception {
        var keys = folder.resolve("keys.p12");
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "city",
                        "-keyalg",
                        "EC",
                        "-validity",
                        "2",
                        "-dname",
                        "CN=city.example",
                        "-ext",
                        "SAN=dns:city.example",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        keys.toString())
                .start();
        assertThat(keytool.waitFor()).isZero();
        var store = KeyStore.getInstance("PKCS12");
        try (var file = Files.newInputStream(keys)) {
            store.load(file, PASSWORD.toCharArray());
        }
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, PASSWORD.toCharArray());
        var tls = SSLContext.getInstance("TLS");
        tls.init(factory.getKeyManagers(), null, null);
        var secure = HttpsServer.create(ANY, 10);
        secure.setHttpsConfigurator(new HttpsConfigurator(tls));
        open(secure);
    }

    private void open(HttpServer opened) {
        server = opened;
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            hosts.add(exchange.getRequestHeaders().getFirst("Host"));
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.createContext("/endless", this::talkOn);
        server.createContext("/hesitant", this::hesitate);
        server.start();
    }

    @AfterEach
    void close() {
        end.countDown();
        server.stop(0);
        vertx.close();
    }

    @Test
    void keepsTheNameForTheReceiverAndForItsCertificate() {
        assertThat(trusting().send(url("city.example", "/"), Map.of(), "{}")).isEqualTo(new Outcome.Taken(204));
        assertThat(hosts).containsExactly("city.example:" + server.getAddress().getPort());
    }

    @Test
    void believesNoCertificateOfAnotherName() {
        assertThat(trusting().send(url("other.example", "/"), Map.of(), "{}"))
                .isEqualTo(new Outcome.Failed(null, "TLS_FAILED"));
        assertThat(trusting().send(url("127.0.0.1", "/"), Map.of(), "{}"))
                .isEqualTo(new Outcome.Failed(null, "TLS_FAILED"));
        assertThat(hosts).isEmpty();
    }

    @Test
    void believesNoCertificateThatNobodyVouchesFor() {
        var post = new Post(vertx, addresses, Duration.ofSeconds(5));

        assertThat(post.send(url("city.example", "/"), Map.of(), "{}"))
                .isEqualTo(new Outcome.Failed(null, "TLS_FAILED"));
        assertThat(hosts).isEmpty();
    }

    @Test
    void listensToAReceiverForAWhileOnly() {
        assertThat(trusting().send(url("city.example", "/endless"), Map.of(), "{}"))
                .isEqualTo(new Outcome.Taken(200));
        assertThat(trusting().send(url("city.example", "/hesitant"), Map.of(), "{}"))
                .isEqualTo(new Outcome.Taken(200));
    }

    @Test
    void saysWhenNobodyIsThere() {
        var free = url("city.example", "/").replace(":" + server.getAddress().getPort(), ":1025");

        assertThat(trusting().send(free, Map.of(), "{}")).isEqualTo(new Outcome.Failed(null, "UNREACHABLE"));
    }

    private Post trusting() {
        var trust = new HttpClientOptions()
                .setTrustOptions(new PfxOptions()
                        .setPath(folder.resolve("keys.p12").toString())
                        .setPassword(PASSWORD));
        return new Post(vertx, addresses, Duration.ofSeconds(5), trust);
    }

    private String url(String host, String path) {
        return "https://" + host + ":" + server.getAddress().getPort() + path;
    }

    private void talkOn(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        var piece = new byte[1024];
        while (end.getCount() > 0) {
            exchange.getResponseBody().write(piece);
        }
    }

    private void hesitate(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 10);
        exchange.getResponseBody().flush();
        try {
            end.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
