package eu.alliance.funding.score;

import eu.alliance.funding.terms.Criterion;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How evaluators' scores come to one. Two are averaged unless their totals lie apart by more than 30 % of the higher:
 * then a third is needed. Of three or more the two whose totals are closest are averaged, of pairs equally close the
 * one with the higher totals.
 */
public record ConsensusPolicy(List<Criterion> criteria) {

    private static final BigDecimal TOLERANCE = new BigDecimal("0.30");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** What came of it. */
    public sealed interface Outcome {

        record Reached(Map<String, BigDecimal> scores, BigDecimal total) implements Outcome {}

        record ThirdNeeded(BigDecimal higher, BigDecimal lower) implements Outcome {}
    }

    /** One or more evaluators' scores, in any order. */
    public Outcome of(List<Map<String, BigDecimal>> reports) {
        var policy = new ScorePolicy(criteria);
        var ordered = reports.stream()
                .sorted(Comparator.comparing(policy::exactTotal, Comparator.reverseOrder())
                        .thenComparing(scores -> new TreeMap<>(scores).toString()))
                .toList();
        if (ordered.size() == 1) {
            return reached(ordered.getFirst(), ordered.getFirst());
        }
        var first = ordered.get(0);
        var second = ordered.get(1);
        if (ordered.size() == 2 && isApart(policy.exactTotal(first), policy.exactTotal(second))) {
            return new Outcome.ThirdNeeded(policy.total(first), policy.total(second));
        }
        var closest = gap(policy, first, second);
        for (int i = 1; i + 1 < ordered.size(); i++) {
            var gap = gap(policy, ordered.get(i), ordered.get(i + 1));
            if (gap.compareTo(closest) < 0) {
                closest = gap;
                first = ordered.get(i);
                second = ordered.get(i + 1);
            }
        }
        return reached(first, second);
    }

    private static boolean isApart(BigDecimal higher, BigDecimal lower) {
        return higher.subtract(lower).compareTo(higher.multiply(TOLERANCE)) > 0;
    }

    private static BigDecimal gap(ScorePolicy policy, Map<String, BigDecimal> one, Map<String, BigDecimal> other) {
        return policy.exactTotal(one).subtract(policy.exactTotal(other));
    }

    private Outcome reached(Map<String, BigDecimal> one, Map<String, BigDecimal> other) {
        var average = new TreeMap<String, BigDecimal>();
        for (var criterion : criteria) {
            var sum = one.getOrDefault(criterion.code(), BigDecimal.ZERO)
                    .add(other.getOrDefault(criterion.code(), BigDecimal.ZERO));
            average.put(criterion.code(), Criterion.plain(sum.divide(TWO)));
        }
        return new Outcome.Reached(average, new ScorePolicy(criteria).total(average));
    }
}
