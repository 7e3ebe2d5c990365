package eu.alliance.practice.adoption;

import static eu.alliance.practice.adoption.Adoption.Evaluation.Outcome.MIXED;
import static eu.alliance.practice.adoption.Adoption.Evaluation.Outcome.NEGATIVE;
import static eu.alliance.practice.adoption.Adoption.Evaluation.Outcome.POSITIVE;
import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.practice.adoption.Adoption.Evaluation;
import eu.alliance.practice.content.Evidence;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EvidencePolicyTest {

    static final Instant SINCE = Instant.parse("2022-01-01T00:00:00Z");
    static final Instant LATELY = Instant.parse("2026-01-01T00:00:00Z");
    static final Instant LONG_AGO = SINCE.minusMillis(1);

    @Test
    void isReplicatedWhereTwoCitiesDidWell() {
        assertThat(level(told(POSITIVE, LATELY), told(POSITIVE, SINCE))).isEqualTo(Evidence.REPLICATED);
        assertThat(level(told(POSITIVE, LATELY), told(MIXED, LATELY))).isEqualTo(Evidence.EVALUATED);
        assertThat(level(told(MIXED, LATELY))).isEqualTo(Evidence.EVALUATED);
        assertThat(level(told(NEGATIVE, LATELY), told(NEGATIVE, LATELY))).isEqualTo(Evidence.PEER_REVIEWED);
        assertThat(level()).isEqualTo(Evidence.PEER_REVIEWED);
    }

    @Test
    void isNotReplicatedByOneCityThatBeganTwice() {
        var city = UUID.randomUUID();

        assertThat(level(
                        new EvidencePolicy.Told(city, POSITIVE, LATELY),
                        new EvidencePolicy.Told(city, POSITIVE, LATELY)))
                .isEqualTo(Evidence.EVALUATED);
    }

    @Test
    void isTakenBackByTime() {
        assertThat(level(told(POSITIVE, LATELY), told(POSITIVE, LONG_AGO))).isEqualTo(Evidence.EVALUATED);
        assertThat(level(told(POSITIVE, LONG_AGO), told(POSITIVE, LONG_AGO))).isEqualTo(Evidence.PEER_REVIEWED);
    }

    private static Evidence level(EvidencePolicy.Told... told) {
        return new EvidencePolicy(List.of(told), SINCE).level();
    }

    private static EvidencePolicy.Told told(Evaluation.Outcome outcome, Instant at) {
        return new EvidencePolicy.Told(UUID.randomUUID(), outcome, at);
    }
}
