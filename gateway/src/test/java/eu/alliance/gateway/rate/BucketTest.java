package eu.alliance.gateway.rate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BucketTest {

    private static final long SECOND = 1_000_000_000L;

    private final Bucket bucket = new Bucket(60, 3, 0);

    @Test
    void givesTheBurstAndNoMore() {
        assertThat(bucket.take(0)).isEqualTo(2);
        assertThat(bucket.take(0)).isEqualTo(1);
        assertThat(bucket.take(0)).isEqualTo(0);
        assertThat(bucket.take(0)).isNegative();
        assertThat(bucket.secondsToNext()).isEqualTo(1);
        assertThat(bucket.secondsToFull()).isEqualTo(3);
    }

    @Test
    void fillsSteadilyUpToTheBurst() {
        for (int i = 0; i < 4; i++) {
            bucket.take(0);
        }

        assertThat(bucket.take(SECOND / 2)).isNegative();
        assertThat(bucket.take(SECOND)).isZero();
        assertThat(bucket.take(100 * SECOND)).isEqualTo(2);
        assertThat(bucket.isFull(100 * SECOND)).isFalse();
        assertThat(bucket.isFull(101 * SECOND)).isTrue();
    }

    @Test
    void isNotFilledTwiceByClocksThatCross() {
        bucket.take(10 * SECOND);
        bucket.take(9 * SECOND);
        bucket.take(9 * SECOND);

        assertThat(bucket.take(10 * SECOND)).isNegative();
    }
}
