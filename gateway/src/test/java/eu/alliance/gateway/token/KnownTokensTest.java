package eu.alliance.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.gateway.token.Verdict.Verified;
import eu.alliance.gateway.visit.Guest;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnownTokensTest {

    private static final Verified MET = new Verified(new Guest("s", "c", Set.of(), null, Instant.MAX));

    private final KnownTokens known = new KnownTokens(10);

    @Test
    void stayBounded() {
        for (int i = 0; i < 1000; i++) {
            meetTwice("token " + i);
        }

        assertThat(known.size()).isLessThanOrEqualTo(10);
    }

    @Test
    void areThoseThatCameASecondTime() {
        known.met("a", MET);
        assertThat(known.find("a")).isNull();

        known.met("a", MET);
        assertThat(known.find("a")).isEqualTo(MET);
    }

    @Test
    void areAllThatComeInTurn() {
        var many = new KnownTokens(2000);

        for (int turn = 0; turn < 2; turn++) {
            for (int i = 0; i < 1000; i++) {
                many.met("token " + i, MET);
            }
        }

        assertThat(many.size()).isEqualTo(1000);
    }

    @Test
    void areNotPushedOutByThoseThatComeOnce() {
        meetTwice("favourite");

        for (int i = 0; i < 1000; i++) {
            known.met("passer-by " + i, MET);
        }

        assertThat(known.find("favourite")).isEqualTo(MET);
    }

    @Test
    void keepThoseThatAreAskedFor() {
        for (int i = 0; i < 100; i++) {
            meetTwice("token " + i);
            meetTwice("favourite");
            assertThat(known.find("favourite")).isEqualTo(MET);
        }
        assertThat(known.find("token 1")).isNull();
    }

    @Test
    void areForgottenTogether() {
        meetTwice("a");

        known.forgetAll();

        assertThat(known.find("a")).isNull();
    }

    private void meetTwice(String token) {
        known.met(token, MET);
        known.met(token, MET);
    }
}
