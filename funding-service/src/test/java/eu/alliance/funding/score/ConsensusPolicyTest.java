package eu.alliance.funding.score;

import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.funding.score.ConsensusPolicy.Outcome.Reached;
import eu.alliance.funding.score.ConsensusPolicy.Outcome.ThirdNeeded;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsensusPolicyTest {

    static final ConsensusPolicy POLICY = new ConsensusPolicy(List.of(ScorePolicyTest.criterion("a", "100", "100")));

    @ParameterizedTest
    @CsvSource({
        "80, 80.00",
        "80 60, 70.00",
        "100 70, 85.00", // 30 of 100: not more than 30 %
        "90 60 95, 92.50",
        "40 90 45, 42.50",
        "60 70 80, 75.00", // equally close: the higher pair
        "10 11 90 95, 10.50",
        "80.01 80.02, 80.02"
    })
    void averagesTheTwoThatAreClosest(String totals, String consensus) {
        var reports = Arrays.stream(totals.split(" "))
                .map(ConsensusPolicyTest::report)
                .toList();

        assertThat(POLICY.of(reports))
                .isInstanceOfSatisfying(
                        Reached.class, reached -> assertThat(reached.total()).isEqualTo(new BigDecimal(consensus)));
        assertThat(POLICY.of(reports.reversed())).isEqualTo(POLICY.of(reports));
    }

    @ParameterizedTest
    @CsvSource({"100, 69.99", "69.99, 100", "0, 0.01", "50, 34.99"})
    void needsAThirdWhenTwoAreFarApart(String one, String other) {
        assertThat(POLICY.of(List.of(report(one), report(other)))).isInstanceOf(ThirdNeeded.class);
    }

    @Test
    void averagesEachCriterion() {
        var policy = new ConsensusPolicy(
                List.of(ScorePolicyTest.criterion("a", "60", "5"), ScorePolicyTest.criterion("b", "40", "10")));

        var outcome = policy.of(List.of(ScorePolicyTest.scores("4", "8.01"), ScorePolicyTest.scores("5", "8")));

        assertThat(outcome)
                .isEqualTo(new Reached(
                        Map.of("a", new BigDecimal("4.5"), "b", new BigDecimal("8.005")), new BigDecimal("86.02")));
    }

    @Test
    void isTheSameInWhateverOrderReportsCome() {
        var reports = new java.util.ArrayList<>(
                List.of(report("30"), report("60"), report("90"), report("61"), report("88")));
        var first = POLICY.of(reports);

        for (int i = 0; i < 20; i++) {
            Collections.shuffle(reports, new java.util.Random(i));
            assertThat(POLICY.of(reports)).isEqualTo(first);
        }
    }

    private static Map<String, BigDecimal> report(String total) {
        return Map.of("a", new BigDecimal(total));
    }
}
