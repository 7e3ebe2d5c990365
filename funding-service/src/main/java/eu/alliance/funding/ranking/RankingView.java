package eu.alliance.funding.ranking;

import eu.alliance.funding.call.CallStatus;
import eu.alliance.platform.rest.Tagged;
import eu.alliance.platform.value.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The ranking of a call's applications. */
@Schema(name = "Ranking")
record RankingView(
        UUID id,
        UUID callId,

        @Schema(description = "The call's.") CallStatus status,

        List<Item> items,
        Instant rankedAt,
        @Schema(nullable = true) @Nullable Instant decidedAt,

        @Schema(description = "The moves that this caller may make now: decision is the call's.")
        List<String> allowedTransitions,

        @Schema(hidden = true) long revision)
        implements Tagged {

    @Schema(name = "RankingItem")
    record Item(
            @Schema(examples = "1") int rank,
            UUID applicationId,

            @Schema(description = "Of 100; a decimal string with two decimals.", examples = "78.50")
            String total,

            Money requestedGrant,
            RankingPolicy.Outcome outcome) {}

    static RankingView of(Ranking ranking, CallStatus status, boolean mayDecide) {
        return new RankingView(
                ranking.id(),
                ranking.callId(),
                status,
                ranking.items().stream()
                        .map(place -> new Item(
                                place.rank(),
                                place.applicationId(),
                                place.total().setScale(2).toPlainString(),
                                place.requestedGrant(),
                                place.outcome()))
                        .toList(),
                ranking.updatedAt(),
                ranking.decidedAt(),
                mayDecide && status == CallStatus.EVALUATION ? List.of("decision") : List.of(),
                ranking.revision());
    }
}
