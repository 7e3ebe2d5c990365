package eu.alliance.platform.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.alliance.platform.problem.Refusal;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineTest {

    private static final Deadline DEADLINE = Deadline.of(LocalDateTime.parse("2027-03-15T17:00"), "Europe/Brussels");

    @Test
    void isThePlacesOwnTime() {
        assertThat(DEADLINE.instant()).isEqualTo(Instant.parse("2027-03-15T16:00:00Z"));
    }

    @Test
    void isInTimeToTheMillisecond() {
        assertThat(DEADLINE.hasPassedAt(Instant.parse("2027-03-15T16:00:00Z"))).isFalse();
        assertThat(DEADLINE.hasPassedAt(Instant.parse("2027-03-15T16:00:00.001Z")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CET", "+01:00", "UTC", "GMT", "Z", "Etc/GMT+1", "Europe/Atlantis", "europe/brussels", ""})
    void isInARegion(String zone) {
        assertThatThrownBy(() -> Deadline.of(LocalDateTime.parse("2027-03-15T17:00"), zone))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.reason()).isEqualTo("INVALID_ZONE"));
    }
}
