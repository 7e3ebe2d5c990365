package eu.alliance.practice.training;

import eu.alliance.platform.rest.Tagged;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.practice.reader.Sensitivity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A training as it is read; its tag does not change with its enrolments. */
@Schema(name = "Training")
record TrainingView(
        UUID id,
        LocalizedText title,
        @Schema(nullable = true) @Nullable LocalizedText summary,
        Instant startsAt,
        Instant endsAt,
        String zone,
        @Schema(nullable = true) @Nullable String place,
        @Schema(nullable = true) @Nullable String onlineUrl,
        int capacity,
        List<String> languages,
        Sensitivity sensitivity,
        List<UUID> circles,
        TrainingStatus status,

        @Schema(nullable = true, description = "Why it was cancelled.") @Nullable String reason,

        @Schema(description = "The moves that this caller may make now.")
        List<String> allowedTransitions,

        Instant createdAt,
        Instant updatedAt,
        @Schema(hidden = true) long revision)
        implements Tagged {

    static TrainingView of(Training training, boolean editor) {
        var details = training.details();
        return new TrainingView(
                training.id(),
                details.title(),
                details.summary(),
                details.startsAt(),
                details.endsAt(),
                details.zone(),
                details.place(),
                details.onlineUrl(),
                details.capacity(),
                training.languages(),
                details.sensitivity(),
                details.audience().circles(),
                training.status(),
                training.reason().orElse(null),
                editor ? moves(training.status()) : List.of(),
                training.createdAt(),
                training.updatedAt(),
                training.revision());
    }

    private static List<String> moves(TrainingStatus status) {
        return switch (status) {
            case DRAFT -> List.of("publication", "cancellation");
            case PUBLISHED -> List.of("cancellation");
            case CANCELLED -> List.of();
        };
    }
}
