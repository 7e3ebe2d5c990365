package eu.alliance.platform.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/** Says what Keycloak says about itself: where its keys are, and which. The tokens are made by {@link Tokens}. */
public final class TokenIssuer implements AutoCloseable {

    private static final String REALM = "/realms/alliance";

    private final HttpServer server;

    private TokenIssuer(HttpServer server) {
        this.server = server;
    }

    /** On a free port of this machine. */
    public static TokenIssuer start() {
        return start(0);
    }

    public static TokenIssuer start(int port) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            var issuer = new TokenIssuer(server);
            server.createContext(REALM + "/.well-known/openid-configuration", issuer::discovery);
            server.createContext(REALM + "/protocol/openid-connect/certs", TokenIssuer::keys);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort() + REALM;
    }

    /** Signs with a new key from now on; the old one is no longer published. */
    public static void rotateKey() {
        SigningKey.rotate();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void discovery(HttpExchange exchange) throws IOException {
        answer(exchange, """
                {"issuer":"%1$s",
                 "authorization_endpoint":"%1$s/protocol/openid-connect/auth",
                 "token_endpoint":"%1$s/protocol/openid-connect/token",
                 "introspection_endpoint":"%1$s/protocol/openid-connect/token/introspect",
                 "userinfo_endpoint":"%1$s/protocol/openid-connect/userinfo",
                 "end_session_endpoint":"%1$s/protocol/openid-connect/logout",
                 "jwks_uri":"%1$s/protocol/openid-connect/certs",
                 "response_types_supported":["code"],
                 "subject_types_supported":["public"],
                 "id_token_signing_alg_values_supported":["RS256"]}
                """.formatted(issuer()));
    }

    private static void keys(HttpExchange exchange) throws IOException {
        answer(exchange, new JWKSet(SigningKey.current().toPublicJWK()).toString());
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        try (exchange) {
            var body = json.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
