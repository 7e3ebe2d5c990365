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

        await().atMost(Duration.ofSeconds(20)).until(() -> status(fresh) == 200);
        assertThat(status(old)).isEqualTo(401);
    }

    private int status(String bearer) {
        return Wire.status(Wire.request(gate.port(), "GET /v1/cities", "Authorization: " + bearer));
    }
}
