package eu.alliance.practice.introduction;

import eu.alliance.platform.rest.Tagged;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request as the two cities see it. */
@Schema(name = "Introduction")
record IntroductionView(
        UUID id,
        UUID fromCityId,
        UUID toCityId,
        @Schema(nullable = true) @Nullable UUID practiceId,
        String message,
        IntroductionStatus status,

        @Schema(nullable = true, description = "What the asked city said when it accepted.") @Nullable String answer,

        @Schema(nullable = true, description = "Why the asked city declined.") @Nullable String reason,

        @Schema(description = "The moves that this caller may make now.")
        List<String> allowedTransitions,

        Instant createdAt,
        Instant updatedAt,
        @Schema(hidden = true) long revision)
        implements Tagged {

    static IntroductionView of(Introduction introduction, UUID reader) {
        var declined = introduction.status() == IntroductionStatus.DECLINED;
        return new IntroductionView(
                introduction.id(),
                introduction.fromCityId(),
                introduction.toCityId(),
                introduction.practiceId().orElse(null),
                introduction.message(),
                introduction.status(),
                declined ? null : introduction.answer().orElse(null),
                declined ? introduction.answer().orElse(null) : null,
                introduction.status() == IntroductionStatus.REQUESTED
                                && introduction.toCityId().equals(reader)
                        ? List.of("acceptance", "decline")
                        : List.of(),
                introduction.createdAt(),
                introduction.updatedAt(),
                introduction.revision());
    }
}
