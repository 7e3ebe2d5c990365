package eu.alliance.funding.question;

import eu.alliance.platform.rest.Tagged;
import eu.alliance.platform.value.LocalizedText;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A question on a call as it is read. */
@Schema(name = "CallQuestion")
record QuestionView(
        UUID id,
        UUID callId,

        @Schema(nullable = true, description = "Who asked; shown to that city and to grants officers.") @Nullable UUID cityId,

        QuestionStatus status,
        LocalizedText text,
        @Schema(nullable = true) @Nullable LocalizedText answer,
        @Schema(nullable = true) @Nullable Instant answeredAt,

        @Schema(description = "The moves that this caller may make now.")
        List<String> allowedTransitions,

        Instant createdAt,
        Instant updatedAt,
        @Schema(hidden = true) long revision)
        implements Tagged {

    static QuestionView of(Question question, boolean showsWho, boolean isOfficer) {
        return new QuestionView(
                question.id(),
                question.callId(),
                showsWho ? question.cityId() : null,
                question.status(),
                question.text(),
                question.answer().orElse(null),
                question.answeredAt().orElse(null),
                isOfficer ? List.of("answer") : List.of(),
                question.createdAt(),
                question.updatedAt(),
                question.revision());
    }
}
