package eu.alliance.practice.collection;

import eu.alliance.platform.rest.Tagged;
import eu.alliance.platform.value.Deadline;
import eu.alliance.platform.value.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A questionnaire as it is read. */
@Schema(name = "DataCollection")
record DataCollectionView(
        UUID id,
        int year,
        LocalizedText title,
        LocalDate opensOn,
        Deadline deadline,
        List<Indicator> indicators,
        DataCollectionStatus status,

        @Schema(description = "The moves that this caller may make now.")
        List<String> allowedTransitions,

        Instant createdAt,
        Instant updatedAt,
        @Schema(hidden = true) long revision)
        implements Tagged {

    static DataCollectionView of(DataCollection collection, boolean editor) {
        var details = collection.details();
        return new DataCollectionView(
                collection.id(),
                details.year(),
                details.title(),
                details.opensOn(),
                details.deadline(),
                details.indicators(),
                collection.status(),
                editor ? moves(collection.status()) : List.of(),
                collection.createdAt(),
                collection.updatedAt(),
                collection.revision());
    }

    private static List<String> moves(DataCollectionStatus status) {
        return switch (status) {
            case DRAFT -> List.of("opening");
            case OPEN -> List.of("closing");
            case CLOSED -> List.of();
        };
    }
}
