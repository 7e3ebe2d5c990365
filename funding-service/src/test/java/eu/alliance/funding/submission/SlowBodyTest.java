package eu.alliance.funding.submission;

import static eu.alliance.funding.application.ApplicationFixture.aCity;
import static eu.alliance.funding.application.ApplicationFixture.begun;
import static eu.alliance.funding.application.ApplicationFixture.confirmed;
import static eu.alliance.funding.call.CallFixture.aCallWith;
import static eu.alliance.funding.call.CallFixture.opened;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.funding.AdjustableClock;
import eu.alliance.platform.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What arrives piece by piece has arrived with its last byte. */
@QuarkusTest
class SlowBodyTest {

    static final Instant DEADLINE = Instant.parse("2042-03-14T16:00:00Z");

    @Inject
    AdjustableClock clock;

    UUID coordinator = UUID.randomUUID();
    String application = "";

    @BeforeEach
    void begin() {
        coordinator = aCity("NL", 660_000);
        var partner = aCity("NL", 90_000);
        clock.stopAt(DEADLINE.minusSeconds(60));
        var call = opened(aCallWith("deadline", Map.of("local", "2042-03-14T17:00", "zone", "Europe/Brussels")));
        application = begun(call, coordinator, partner);
        confirmed(application, partner);
    }

    @AfterEach
    void goOn() {
        clock.goOn();
    }

    @Test
    void isTooLateWhenItsLastByteIs() throws IOException {
        assertThat(sent("POST", "/submission", "application/json", "{", "}", DEADLINE.plusMillis(1)))
                .startsWith("HTTP/1.1 409")
                .contains("DEADLINE_PASSED");
        assertThat(sent("PATCH", "", "application/merge-patch+json", "{", "}", DEADLINE.plusMillis(1)))
                .startsWith("HTTP/1.1 409")
                .contains("DEADLINE_PASSED");
    }

    @Test
    void isInTimeWhenItsLastByteIs() throws IOException {
        assertThat(sent("POST", "/submission", "application/json", "{", "}", DEADLINE))
                .startsWith("HTTP/1.1 201")
                .contains("\"receivedAt\":\"2042-03-14T16:00:00.000Z\"");
    }

    private String sent(String method, String path, String type, String first, String rest, Instant between)
            throws IOException {
        clock.stopAt(DEADLINE.minusSeconds(60));
        try (var socket = new Socket("localhost", RestAssured.port)) {
            var head = String.join(
                    "\r\n",
                    method + " /v1/applications/" + application + path + " HTTP/1.1",
                    "Host: localhost",
                    "Connection: close",
                    "Authorization: "
                            + Tokens.user("admin-of-" + coordinator)
                                    .roles("city-admin")
                                    .city(coordinator)
                                    .bearer(),
                    "Idempotency-Key: " + UUID.randomUUID(),
                    "If-Match: *",
                    "Content-Type: " + type,
                    "Content-Length: " + (first.length() + rest.length()),
                    "",
                    first);
            socket.getOutputStream().write(head.getBytes(US_ASCII));
            socket.getOutputStream().flush();
            clock.stopAt(between);
            socket.getOutputStream().write(rest.getBytes(US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), US_ASCII);
        }
    }
}
