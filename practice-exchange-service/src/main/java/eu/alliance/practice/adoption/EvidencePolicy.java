package eu.alliance.practice.adoption;

import eu.alliance.practice.adoption.Adoption.Evaluation;
import eu.alliance.practice.content.Evidence;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How well it is known that a published practice works: replicated where two cities did well with it, evaluated where
 * one told how it went. What is older than {@code since} no longer counts.
 */
record EvidencePolicy(List<Told> evaluations, Instant since) {

    /** What a city told of its adoption, and when. */
    record Told(UUID city, Evaluation.Outcome outcome, Instant at) {}

    private static final int REPLICATIONS = 2;

    Evidence level() {
        var fresh =
                evaluations.stream().filter(told -> !told.at().isBefore(since)).toList();
        var positive = fresh.stream()
                .filter(told -> told.outcome() == Evaluation.Outcome.POSITIVE)
                .map(Told::city)
                .distinct()
                .count();
        if (positive >= REPLICATIONS) {
            return Evidence.REPLICATED;
        }
        return fresh.stream().anyMatch(told -> told.outcome() != Evaluation.Outcome.NEGATIVE)
                ? Evidence.EVALUATED
                : Evidence.PEER_REVIEWED;
    }
}
