package eu.alliance.funding.evaluator;

import eu.alliance.platform.rest.Tagged;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An expert of a call, as officers read it. */
@Schema(name = "Evaluator")
record EvaluatorView(
        UUID id,
        UUID callId,
        String username,

        @Schema(nullable = true, description = "The home city that the officer named.") @Nullable UUID cityId,

        @Schema(description = "Every city by which conflicts of interest are computed.")
        List<UUID> homeCityIds,

        Instant createdAt,
        Instant updatedAt,
        @Schema(hidden = true) long revision)
        implements Tagged {

    static EvaluatorView of(Evaluator evaluator, Set<UUID> homeCities) {
        return new EvaluatorView(
                evaluator.id(),
                evaluator.callId(),
                evaluator.username(),
                evaluator.cityId().orElse(null),
                homeCities.stream().sorted().toList(),
                evaluator.createdAt(),
                evaluator.updatedAt(),
                evaluator.revision());
    }
}
