package eu.alliance.funding.ranking;

import eu.alliance.funding.terms.Criterion;
import eu.alliance.funding.terms.Terms;
import eu.alliance.platform.value.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who is funded. Applications are ordered by total; of equal totals by the share of its best score reached under the
 * weightiest criterion, then the next (of equal weights by code); then by time of receipt; then by id. Those below a
 * threshold, a criterion's or the overall one, come last. In that order requests are funded in full until one does not
 * fit into what is left of the budget; the next ones wait on the reserve list as far as it has places.
 */
record RankingPolicy(Terms terms) {

    private static final int EXACT = 20;

    @Schema(name = "RankingOutcome", description = "Expect new values.")
    enum Outcome {
        FUNDED,
        RESERVE,
        NO_BUDGET,
        BELOW_THRESHOLD
    }

    record Candidate(
            UUID applicationId,
            BigDecimal total,
            Map<String, BigDecimal> scores,
            Money requestedGrant,
            Instant receivedAt) {}

    record Place(int rank, UUID applicationId, BigDecimal total, Money requestedGrant, Outcome outcome) {

        /** Whether it says the same; 78.5 and 78.50 do. */
        boolean isSameAs(Place other) {
            return applicationId.equals(other.applicationId)
                    && outcome == other.outcome
                    && total.compareTo(other.total) == 0
                    && requestedGrant.equals(other.requestedGrant);
        }
    }

    List<Place> rank(List<Candidate> candidates) {
        var purse = new Purse(terms.budget().value(), terms.reservePlaces());
        var ordered = candidates.stream().sorted(order()).toList();
        return IntStream.range(0, ordered.size())
                .mapToObj(i -> place(i + 1, ordered.get(i), purse))
                .toList();
    }

    private Place place(int rank, Candidate candidate, Purse purse) {
        var requested = candidate.requestedGrant();
        var outcome = isBelow(candidate) ? Outcome.BELOW_THRESHOLD : purse.outcomeOf(requested.value());
        return new Place(rank, candidate.applicationId(), candidate.total(), requested, outcome);
    }

    /** What is left to give while one goes down the list. */
    private static final class Purse {

        private BigDecimal left;
        private int reservePlaces;
        private boolean isSpent;

        Purse(BigDecimal budget, int reservePlaces) {
            this.left = budget;
            this.reservePlaces = reservePlaces;
        }

        Outcome outcomeOf(BigDecimal requested) {
            if (!isSpent && requested.compareTo(left) <= 0) {
                left = left.subtract(requested);
                return Outcome.FUNDED;
            }
            isSpent = true;
            return reservePlaces-- > 0 ? Outcome.RESERVE : Outcome.NO_BUDGET;
        }
    }

    private Comparator<Candidate> order() {
        var order = Comparator.comparing(this::isBelow).thenComparing(Candidate::total, Comparator.reverseOrder());
        var weightiestFirst = terms.criteria().stream()
                .sorted(Comparator.comparing(Criterion::weight).reversed().thenComparing(Criterion::code))
                .toList();
        for (var criterion : weightiestFirst) {
            order = order.thenComparing(candidate -> share(candidate, criterion), Comparator.reverseOrder());
        }
        return order.thenComparing(Candidate::receivedAt).thenComparing(Candidate::applicationId);
    }

    private static BigDecimal share(Candidate candidate, Criterion criterion) {
        return scoreOf(candidate, criterion).divide(criterion.max(), EXACT, RoundingMode.HALF_EVEN);
    }

    private boolean isBelow(Candidate candidate) {
        var overall = terms.overallThreshold();
        return overall != null && candidate.total().compareTo(overall) < 0
                || terms.criteria().stream()
                        .anyMatch(criterion -> criterion.threshold() != null
                                && scoreOf(candidate, criterion).compareTo(criterion.threshold()) < 0);
    }

    private static BigDecimal scoreOf(Candidate candidate, Criterion criterion) {
        return candidate.scores().getOrDefault(criterion.code(), BigDecimal.ZERO);
    }
}
