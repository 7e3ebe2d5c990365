package eu.alliance.funding.score;

import eu.alliance.funding.terms.Criterion;
import eu.alliance.platform.problem.Violation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What scores a call's criteria take, and what they come to. */
public record ScorePolicy(List<Criterion> criteria) {

    private static final int DECIMALS = 2;
    private static final int EXACT = 20;

    /** Every criterion is scored, from nothing to its best score, to two decimals at most; and nothing else is. */
    public List<Violation> objectionsTo(Map<String, @Nullable BigDecimal> scores) {
        var objections = new ArrayList<Violation>();
        for (var criterion : criteria) {
            objectionTo(criterion, scores.get(criterion.code())).ifPresent(objections::add);
        }
        scores.keySet().stream()
                .filter(code -> criteria.stream().noneMatch(c -> c.code().equals(code)))
                .sorted()
                .map(code -> new Violation(pointer(code), "UNKNOWN_CRITERION", "Not a criterion of this call."))
                .forEach(objections::add);
        return objections;
    }

    private static Optional<Violation> objectionTo(Criterion criterion, @Nullable BigDecimal score) {
        var pointer = pointer(criterion.code());
        if (score == null) {
            return Optional.of(new Violation(pointer, "SCORE_MISSING", "Every criterion is scored."));
        }
        if (score.signum() < 0 || score.compareTo(criterion.max()) > 0) {
            return Optional.of(new Violation(
                    pointer,
                    "SCORE_OUT_OF_RANGE",
                    "From 0 to " + criterion.max().toPlainString() + "."));
        }
        return score.stripTrailingZeros().scale() > DECIMALS
                ? Optional.of(new Violation(pointer, "SCORE_TOO_FINE", "Two decimals at most."))
                : Optional.empty();
    }

    /** RFC 6901: a code that nobody gave may hold anything. */
    private static String pointer(String code) {
        return "/scores/" + code.replace("~", "~0").replace("/", "~1");
    }

    /** Σ score ÷ max × weight, to far more places than are ever shown. */
    BigDecimal exactTotal(Map<String, BigDecimal> scores) {
        return criteria.stream()
                .map(c -> scores.getOrDefault(c.code(), BigDecimal.ZERO)
                        .multiply(c.weight())
                        .divide(c.max(), EXACT, RoundingMode.HALF_EVEN))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The total as it is shown and ranked by: two decimals, a half rounded up. */
    public BigDecimal total(Map<String, BigDecimal> scores) {
        // thirds do not add up to a whole exactly: what the division lost is given back first
        return exactTotal(scores).setScale(EXACT / 2, RoundingMode.HALF_UP).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
