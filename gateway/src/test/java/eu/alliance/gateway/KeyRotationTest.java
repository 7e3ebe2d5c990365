package eu.alliance.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.alliance.gateway.door.Gate;
import eu.alliance.platform.testkit.TokenIssuer;
import eu.alliance.platform.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeyRotationTest {

    @Inject
    Gate gate;

    @Test
    void isNoticedWithTheFirstNewTokenAndForgetsTheOldOnes() {
        var old = Tokens.user("aarhus").bearer();
        await().until(() -> status(old) == 200);

        TokenIssuer.rotateKey();
        var fresh = Tokens.user("aarhus").bearer();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(post(fresh)).contains("\"bytes\":5"));
        assertThat(status(old)).isEqualTo(401);
    }

    // the body waits while the issuer is asked
    private String post(String bearer) {
        return Wire.exchange(
                gate.port(),
                "POST /v1/cities HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 5\r\nAuthorization: "
                        + bearer + "\r\n\r\nabcde");
    }

    private int status(String bearer) {
        return Wire.status(Wire.request(gate.port(), "GET /v1/cities", "Authorization: " + bearer));
    }
}
