package eu.alliance.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    private final RetryPolicy policy = new RetryPolicy(Duration.ofSeconds(5), Duration.ofHours(1), 80);

    @Test
    void waitsTwiceAsLongEachTime() {
        assertThat(policy.waitAfter(1)).contains(Duration.ofSeconds(5));
        assertThat(policy.waitAfter(4)).contains(Duration.ofSeconds(40));
    }

    @Test
    void neverWaitsLongerThanTheLongest() {
        assertThat(policy.waitAfter(30)).contains(Duration.ofHours(1));
        assertThat(policy.waitAfter(79)).contains(Duration.ofHours(1));
    }

    @Test
    void givesUpInTheEnd() {
        assertThat(policy.waitAfter(80)).isEmpty();
    }
}
