package eu.alliance.platform.note;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.alliance.platform.testkit.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** Somebody who sends a body a byte now and then has a connection of ours, and no more than that. */
@QuarkusTest
class SlowBodiesTest {

    private static final int MORE_THAN_THREADS = 220;

    /** Well before the service gives up on whoever is slow, which would set its threads free. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    MeterRegistry figures;

    private final String token =
            Tokens.user("riga").roles("city-admin").city(Notes.RIGA).bearer();

    @Test
    void leaveTheThreadsToEverybodyElse() throws IOException {
        isAnswered(); // the token is known from now on: whoever is let in has a thread, or waits for one, at once
        var slow = new ArrayList<Socket>();
        try {
            for (int i = 0; i < MORE_THAN_THREADS; i++) {
                slow.add(sent("POST", "Content-Type: application/json\r\nContent-Length: 20\r\n\r\n{"));
            }
            await().atMost(Duration.ofMinutes(1)).until(() -> inside() >= MORE_THAN_THREADS);

            isAnswered();
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
    }

    private void isAnswered() throws IOException {
        try (var quick = sent("GET", "\r\n")) {
            quick.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
            assertThat(new BufferedReader(new InputStreamReader(quick.getInputStream(), ISO_8859_1)).readLine())
                    .isEqualTo("HTTP/1.1 200 OK");
        }
    }

    /** How many requests the service has begun with. */
    private double inside() {
        return figures.get("requests.inside").gauge().value();
    }

    private Socket sent(String method, String rest) throws IOException {
        var socket = new Socket("127.0.0.1", RestAssured.port);
        var request = method + " /v1/notes HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + token + "\r\n" + rest;
        socket.getOutputStream().write(request.getBytes(ISO_8859_1));
        return socket;
    }
}
