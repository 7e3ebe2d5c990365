package eu.alliance.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BreakerTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    // as the JVM's clock may: below zero
    private final long start = Long.MAX_VALUE - SECOND;
    private final Breaker breaker = new Breaker(Duration.ofSeconds(5));

    @Test
    void staysClosedAsLongAsSomethingWorksInBetween() {
        for (int i = 0; i < 20; i++) {
            fail(Breaker.ENOUGH - 1, start);
            breaker.worked();
        }

        assertThat(breaker.isOpen(start)).isFalse();
        assertThat(breaker.admits(start)).isTrue();
    }

    @Test
    void opensAfterNothingButFailures() {
        fail(Breaker.ENOUGH, start);

        assertThat(breaker.isOpen(start + 4 * SECOND)).isTrue();
        assertThat(breaker.admits(start + 4 * SECOND)).isFalse();
    }

    @Test
    void letsOneTryAfterAPauseAndTheRestFollowWhenItWorks() {
        fail(Breaker.ENOUGH, start);
        long later = start + 6 * SECOND;

        assertThat(breaker.isOpen(later)).isFalse();
        assertThat(IntStream.range(0, 10).filter(_ -> breaker.admits(later)).count())
                .isEqualTo(1);
        assertThat(breaker.isOpen(later)).isTrue();

        breaker.worked();
        assertThat(breaker.isOpen(later)).isFalse();
        assertThat(breaker.admits(later)).isTrue();
    }

    @Test
    void staysOpenWhenTheTryFails() {
        fail(Breaker.ENOUGH, start);
        long later = start + 6 * SECOND;
        breaker.admits(later);

        fail(1, later);

        assertThat(breaker.isOpen(later + 4 * SECOND)).isTrue();
        assertThat(breaker.admits(later + 5 * SECOND)).isTrue();
    }

    private void fail(int times, long now) {
        for (int i = 0; i < times; i++) {
            breaker.failed(now);
        }
    }
}
