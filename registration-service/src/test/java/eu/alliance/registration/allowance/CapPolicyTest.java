package eu.alliance.registration.allowance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CapPolicyTest {

    @Test
    void addsTheWayTheDaysAndTheNightsBetweenThem() {
        var policy = new CapPolicy(new BigDecimal("1188.00"), new BigDecimal("103.00"), new BigDecimal("166.00"));

        assertThat(policy.capFor(LocalDate.of(2036, 11, 9), LocalDate.of(2036, 11, 10)))
                .isEqualTo("2098.00"); // four days, three nights
        assertThat(policy.capFor(LocalDate.of(2036, 11, 9), LocalDate.of(2036, 11, 9)))
                .isEqualTo("1829.00");
    }
}
