package eu.alliance.funding.ranking;

import static eu.alliance.funding.ranking.RankingPolicy.Outcome.BELOW_THRESHOLD;
import static eu.alliance.funding.ranking.RankingPolicy.Outcome.FUNDED;
import static eu.alliance.funding.ranking.RankingPolicy.Outcome.NO_BUDGET;
import static eu.alliance.funding.ranking.RankingPolicy.Outcome.RESERVE;
import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.funding.ranking.RankingPolicy.Candidate;
import eu.alliance.funding.ranking.RankingPolicy.Outcome;
import eu.alliance.funding.ranking.RankingPolicy.Place;
import eu.alliance.funding.score.ScorePolicy;
import eu.alliance.funding.terms.Rate;
import eu.alliance.funding.terms.Terms;
import eu.alliance.funding.terms.TermsFixture;
import eu.alliance.platform.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RankingPolicyTest {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    // relevance 30 of 30 (threshold 20), quality 40 of 40, impact 30 of 30; overall threshold 65; two reserve places
    static final Terms TERMS = TermsFixture.terms(
            euros("1.00"),
            euros("3000000.00"),
            euros("3000000.00"),
            new Rate("0.90"),
            List.of(),
            TermsFixture.terms().criteria());

    @Example
    void reproducesARealOutcome() {
        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < 16; i++) {
            // 14 above both thresholds, one below the overall, one below the criterion's
            var relevance = i == 15 ? "19.99" : i == 14 ? "20" : String.valueOf(30 - i * 0.5);
            var quality = i == 15 ? "40" : i == 14 ? "25" : "30";
            candidates.add(candidate(i, relevance, quality, i == 14 ? "19.99" : "25", "500000.00"));
        }

        var places = rank(candidates);

        assertThat(places.stream().collect(Collectors.groupingBy(Place::outcome, Collectors.counting())))
                .containsOnly(
                        Map.entry(FUNDED, 6L),
                        Map.entry(RESERVE, 2L),
                        Map.entry(NO_BUDGET, 6L),
                        Map.entry(BELOW_THRESHOLD, 2L));
        assertThat(places)
                .extracting(Place::rank)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
        assertThat(outcomes(places))
                .startsWith(FUNDED, FUNDED, FUNDED, FUNDED, FUNDED, FUNDED, RESERVE, RESERVE, NO_BUDGET)
                .endsWith(NO_BUDGET, BELOW_THRESHOLD, BELOW_THRESHOLD);
    }

    @Example
    void putsAMissedCriterionLastHoweverHighTheTotal() {
        var missed = candidate(1, "19.99", "40", "30", "1.00");
        var modest = candidate(2, "20", "25", "20", "1.00");

        assertThat(rank(List.of(missed, modest)))
                .extracting(Place::applicationId, Place::outcome)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(modest.applicationId(), FUNDED),
                        org.assertj.core.api.Assertions.tuple(missed.applicationId(), BELOW_THRESHOLD));
    }

    @Example
    void stopsAtTheFirstThatDoesNotFit() {
        var places = rank(List.of(
                candidate(1, "30", "40", "30", "2000000.00"),
                candidate(2, "29", "40", "30", "2000000.00"),
                candidate(3, "28", "40", "30", "1.00"),
                candidate(4, "27", "40", "30", "1.00")));

        assertThat(outcomes(places)).containsExactly(FUNDED, RESERVE, RESERVE, NO_BUDGET);
    }

    @Example
    void fundsToTheCent() {
        assertThat(outcomes(rank(
                        List.of(candidate(1, "30", "40", "30", "2999999.99"), candidate(2, "29", "40", "30", "0.01")))))
                .containsExactly(FUNDED, FUNDED);
        assertThat(outcomes(rank(
                        List.of(candidate(1, "30", "40", "30", "2999999.99"), candidate(2, "29", "40", "30", "0.02")))))
                .containsExactly(FUNDED, RESERVE);
    }

    @Example
    void breaksTiesByTheWeightiestCriterionThenReceiptThenId() {
        var quality = candidate(9, "25", "35", "25", "1.00");
        var relevance = candidate(8, "30", "30", "25", "1.00");
        var impact = candidate(7, "25", "30", "30", "1.00");
        var earlier = new Candidate(
                new UUID(0, 99), impact.total(), impact.scores(), impact.requestedGrant(), NOON.minusMillis(1));
        var lower = new Candidate(new UUID(0, 6), impact.total(), impact.scores(), impact.requestedGrant(), NOON);

        // quality weighs most; impact and relevance weigh the same, impact comes first by its code
        assertThat(rank(List.of(relevance, impact, lower, quality, earlier)))
                .extracting(Place::applicationId)
                .containsExactly(
                        quality.applicationId(),
                        earlier.applicationId(),
                        lower.applicationId(),
                        impact.applicationId(),
                        relevance.applicationId());
    }

    @Property(tries = 300)
    void isTheSameInWhateverOrderApplicationsCome(@ForAll("candidates") List<Candidate> candidates, @ForAll long seed) {
        var shuffled = new ArrayList<>(candidates);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(rank(shuffled)).isEqualTo(rank(candidates));
    }

    @Property(tries = 300)
    void neverPromisesMoreThanThereIs(@ForAll("candidates") List<Candidate> candidates) {
        var places = rank(candidates);

        var promised = places.stream()
                .filter(place -> place.outcome() == FUNDED)
                .map(place -> place.requestedGrant().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(promised).isLessThanOrEqualTo(TERMS.budget().value());
        assertThat(places.stream().filter(place -> place.outcome() == RESERVE)).hasSizeLessThanOrEqualTo(2);
        assertThat(places).hasSameSizeAs(candidates);
        // an outcome never comes before a better one
        assertThat(outcomes(places)).isSortedAccordingTo(java.util.Comparator.comparing(Function.identity()));
    }

    @Provide
    Arbitrary<List<Candidate>> candidates() {
        var id = Arbitraries.longs().between(1, 1_000_000);
        var relevance = Arbitraries.integers().between(15, 30);
        var quality = Arbitraries.integers().between(20, 40);
        var impact = Arbitraries.integers().between(15, 30);
        var requested = Arbitraries.bigDecimals()
                .between(BigDecimal.ONE, new BigDecimal("1500000"))
                .ofScale(2);
        return Combinators.combine(id, relevance, quality, impact, requested)
                .as((i, r, q, m, money) -> candidate(i, "" + r, "" + q, "" + m, money.toPlainString()))
                .list()
                .uniqueElements(Candidate::applicationId)
                .ofMaxSize(30);
    }

    private static List<Place> rank(List<Candidate> candidates) {
        return new RankingPolicy(TERMS).rank(candidates);
    }

    private static List<Outcome> outcomes(List<Place> places) {
        return places.stream().map(Place::outcome).toList();
    }

    private static Candidate candidate(long id, String relevance, String quality, String impact, String requested) {
        var scores = Map.of(
                "relevance",
                new BigDecimal(relevance),
                "quality",
                new BigDecimal(quality),
                "impact",
                new BigDecimal(impact));
        return new Candidate(
                new UUID(0, id), new ScorePolicy(TERMS.criteria()).total(scores), scores, euros(requested), NOON);
    }

    private static Money euros(String amount) {
        return TermsFixture.euros(amount);
    }
}
