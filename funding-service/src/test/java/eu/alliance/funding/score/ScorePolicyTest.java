package eu.alliance.funding.score;

import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.funding.terms.Criterion;
import eu.alliance.platform.problem.Violation;
import eu.alliance.platform.value.LocalizedText;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScorePolicyTest {

    static final ScorePolicy POLICY = new ScorePolicy(List.of(criterion("a", "60", "5"), criterion("b", "40", "10")));

    @ParameterizedTest
    @CsvSource({"5, 10, 100.00", "0, 0, 0.00", "4, 7.5, 78.00", "3.33, 6.67, 66.64", "1.01, 1.01, 16.16"})
    void sumsScoresOverTheirBestTimesTheirWeight(String a, String b, String total) {
        assertThat(POLICY.total(scores(a, b))).isEqualTo(new BigDecimal(total));
    }

    @Test
    void roundsAHalfUpAndLosesNothingToThirds() {
        var thirds = new ScorePolicy(List.of(criterion("a", "50", "3"), criterion("b", "50", "3")));

        assertThat(thirds.total(scores("1", "2"))).isEqualTo(new BigDecimal("50.00"));
        assertThat(thirds.total(scores("1", "1"))).isEqualTo(new BigDecimal("33.33"));
        var halves = new ScorePolicy(List.of(criterion("a", "100", "1000")));
        assertThat(halves.total(Map.of("a", new BigDecimal("0.05")))).isEqualTo(new BigDecimal("0.01"));
    }

    @ParameterizedTest
    @CsvSource({
        "a, 5.01, SCORE_OUT_OF_RANGE",
        "a, -0.01, SCORE_OUT_OF_RANGE",
        "b, 1e30, SCORE_OUT_OF_RANGE",
        "a, 1.001, SCORE_TOO_FINE"
    })
    void namesTheScoreThatCannotBe(String code, String score, String reason) {
        var scores = new HashMap<String, @Nullable BigDecimal>(scores("1", "1"));
        scores.put(code, new BigDecimal(score));

        assertThat(POLICY.objectionsTo(scores))
                .extracting(Violation::pointer, Violation::reason)
                .containsExactly(org.assertj.core.api.Assertions.tuple("/scores/" + code, reason));
    }

    @Test
    void wantsEveryCriterionAndNoOther() {
        assertThat(POLICY.objectionsTo(Map.of("a", BigDecimal.ONE, "c/~d", BigDecimal.ONE)))
                .extracting(Violation::pointer, Violation::reason)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("/scores/b", "SCORE_MISSING"),
                        org.assertj.core.api.Assertions.tuple("/scores/c~1~0d", "UNKNOWN_CRITERION"));
    }

    static Map<String, BigDecimal> scores(String a, String b) {
        return Map.of("a", new BigDecimal(a), "b", new BigDecimal(b));
    }

    static Criterion criterion(String code, String weight, String max) {
        return new Criterion(code, LocalizedText.of("en", code), new BigDecimal(weight), null, new BigDecimal(max));
    }
}
