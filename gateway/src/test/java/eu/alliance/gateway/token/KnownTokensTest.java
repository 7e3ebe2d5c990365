package eu.alliance.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.gateway.visit.Guest;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnownTokensTest {

    private static final Guest GUEST = new Guest("s", "c", Set.of(), null, Instant.MAX);

    private final KnownTokens known = new KnownTokens(10);

    @Test
    void stayBounded() {
        for (int i = 0; i < 1000; i++) {
            known.keep("token " + i, GUEST);
        }

        assertThat(known.size()).isLessThanOrEqualTo(10);
    }

    @Test
    void keepThoseThatAreAskedFor() {
        for (int i = 0; i < 100; i++) {
            known.keep("token " + i, GUEST);
            known.keep("favourite", GUEST);
            assertThat(known.find("favourite")).isEqualTo(GUEST);
        }
        assertThat(known.find("token 1")).isNull();
    }

    @Test
    void areForgottenTogether() {
        known.keep("a", GUEST);

        known.forgetAll();

        assertThat(known.find("a")).isNull();
    }
}
