package eu.alliance.practice.answer;

import com.fasterxml.jackson.databind.JsonNode;
import eu.alliance.platform.rest.Tagged;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A city's answer, for that city and editors. */
@Schema(name = "DataResponse")
record AnswerView(
        UUID id,
        UUID collectionId,
        UUID cityId,
        Map<String, JsonNode> values,
        AnswerStatus status,

        @Schema(description = "Corrections since the submission, oldest first.")
        List<Answer.Correction> trail,

        @Schema(description = "The moves that this caller may make now.")
        List<String> allowedTransitions,

        @Schema(nullable = true) @Nullable Instant submittedAt,
        Instant createdAt,
        Instant updatedAt,
        @Schema(hidden = true) long revision)
        implements Tagged {

    static AnswerView of(Answer answer, boolean open) {
        return new AnswerView(
                answer.id(),
                answer.collectionId(),
                answer.cityId(),
                new TreeMap<>(answer.given().values()),
                answer.status(),
                answer.trail(),
                open ? moves(answer.status()) : List.of(),
                answer.submittedAt().orElse(null),
                answer.createdAt(),
                answer.updatedAt(),
                answer.revision());
    }

    private static List<String> moves(AnswerStatus status) {
        return switch (status) {
            case DRAFT -> List.of("submission");
            case SUBMITTED -> List.of("correction");
        };
    }
}
