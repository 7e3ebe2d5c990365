package eu.alliance.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Instant START = Instant.parse("2027-03-01T09:00:00Z");

    private final Backoff backoff = new Backoff(Duration.ofDays(3));

    @Test
    void triesAgainWithinAMinuteWhateverTheChance() {
        for (double chance : new double[] {0, 0.5, 1}) {
            assertThat(backoff.next(START, START, 1, chance).orElseThrow())
                    .isAfter(START)
                    .isBefore(START.plusSeconds(60));
        }
    }

    @Test
    void waitsLongerEachTimeAndGivesUpAfterThreeDays() {
        var now = START;
        var pause = Duration.ZERO;
        int attempts = 1;
        for (var next = backoff.next(START, now, attempts, 0.5);
                next.isPresent();
                next = backoff.next(START, now, ++attempts, 0.5)) {
            assertThat(Duration.between(now, next.get())).isGreaterThanOrEqualTo(pause);
            pause = Duration.between(now, next.get());
            now = next.get();
        }

        assertThat(Duration.between(START, now)).isBetween(Duration.ofDays(2), Duration.ofDays(3));
        assertThat(attempts).isBetween(12, 25);
        assertThat(backoff.next(START, START.plus(Duration.ofDays(4)), 1, 0.5)).isEqualTo(Optional.empty());
    }

    @Test
    void leavesAFailingReceiverAloneForHalfAMinuteAtMost() {
        assertThat(Backoff.quiet(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(Backoff.quiet(3)).isEqualTo(Duration.ofSeconds(4));
        assertThat(Backoff.quiet(1000)).isEqualTo(Duration.ofSeconds(30));
    }
}
