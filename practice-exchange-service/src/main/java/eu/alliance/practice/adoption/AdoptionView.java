package eu.alliance.practice.adoption;

import eu.alliance.platform.rest.Tagged;
import eu.alliance.practice.adoption.Adoption.Evaluation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An adoption as it is read; the note is for the city that wrote it. */
@Schema(name = "Adoption")
record AdoptionView(
        UUID id,
        UUID practiceId,
        int version,
        UUID cityId,
        AdoptionStage stage,
        @Schema(nullable = true) @Nullable String note,
        @Schema(nullable = true) @Nullable Evaluation evaluation,

        @Schema(description = "The moves that this caller may make now.")
        List<String> allowedTransitions,

        Instant startedAt,
        Instant updatedAt,
        @Schema(hidden = true) long revision)
        implements Tagged {

    static AdoptionView of(Adoption adoption, boolean own) {
        return new AdoptionView(
                adoption.id(),
                adoption.practiceId(),
                adoption.version(),
                adoption.cityId(),
                adoption.stage(),
                own ? adoption.note().orElse(null) : null,
                adoption.evaluation().orElse(null),
                own ? moves(adoption.stage()) : List.of(),
                adoption.createdAt(),
                adoption.updatedAt(),
                adoption.revision());
    }

    private static List<String> moves(AdoptionStage stage) {
        return switch (stage) {
            case EXPLORING, ADAPTING -> List.of("stage");
            case IN_USE -> List.of("stage", "evaluation");
            case CONCLUDED -> List.of("evaluation");
            case ABANDONED -> List.of();
        };
    }
}
