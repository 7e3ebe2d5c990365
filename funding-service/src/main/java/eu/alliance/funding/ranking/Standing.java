package eu.alliance.funding.ranking;

import eu.alliance.funding.application.Application;
import java.time.Instant;
import java.util.Optional;

/**
 * Where an application came in a ranking that was decided by.
 *
 * @param all how many were ranked
 */
public record Standing(int rank, int all, Instant decidedAt) {

    /** Nothing before the decision, nor for one that was not ranked. */
    public static Optional<Standing> of(Application application) {
        return Ranking.of(application.callId()).flatMap(ranking -> in(ranking, application));
    }

    private static Optional<Standing> in(Ranking ranking, Application application) {
        var decidedAt = ranking.decidedAt();
        if (decidedAt == null) {
            return Optional.empty();
        }
        for (var place : ranking.items()) {
            if (place.applicationId().equals(application.id())) {
                return Optional.of(new Standing(place.rank(), ranking.items().size(), decidedAt));
            }
        }
        return Optional.empty();
    }
}
