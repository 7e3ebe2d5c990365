package eu.alliance.funding.evaluator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DirectoryTest {

    static final UUID RIGA = UUID.fromString("04d207b5-9fae-566d-9472-f475b1f0d0d9");
    static final String REALM = "/realms/alliance";

    final List<String> asked = new ArrayList<>();
    HttpServer keycloak;

    @BeforeEach
    void start() throws IOException {
        keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keycloak.start();
    }

    @AfterEach
    void stop() {
        keycloak.stop(0);
    }

    @Test
    void findsAnExpertsHome() {
        answering(REALM + "/protocol/openid-connect/token", "{\"access_token\":\"abc\"}");
        answering(
                "/admin" + REALM + "/users",
                "[{\"username\":\"evaluator-riga\",\"attributes\":{\"city_id\":[\"%s\"]}}]".formatted(RIGA));

        assertThat(directory("secret").homeCityOf("evaluator-riga")).contains(RIGA);
        assertThat(directory("secret").homeCityOf("somebody&else")).isEmpty();
        assertThat(asked.getLast()).contains("exact=true").endsWith("username=somebody%26else");
    }

    @Test
    void knowsNothingOfOneWithoutACity() {
        answering(REALM + "/protocol/openid-connect/token", "{\"access_token\":\"abc\"}");
        answering("/admin" + REALM + "/users", "[{\"username\":\"evaluator-1\"}]");

        assertThat(directory("secret").homeCityOf("evaluator-1")).isEmpty();
    }

    @Test
    void knowsNothingWhenItIsAwayOrWeHaveNoAccount() {
        assertThat(directory("secret").homeCityOf("evaluator-riga")).isEmpty();
        assertThat(directory(null).homeCityOf("evaluator-riga")).isEmpty();
    }

    private Directory directory(@Nullable String secret) {
        var url = "http://127.0.0.1:" + keycloak.getAddress().getPort() + REALM;
        return new Directory(new ObjectMapper(), url, "alliance-directory", Optional.ofNullable(secret));
    }

    private void answering(String path, String body) {
        keycloak.createContext(path, exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(200, body.getBytes(UTF_8).length);
            try (var out = exchange.getResponseBody()) {
                out.write(body.getBytes(UTF_8));
            }
        });
    }
}
