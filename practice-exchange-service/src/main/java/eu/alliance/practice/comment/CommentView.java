package eu.alliance.practice.comment;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.rest.Tagged;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A comment as it is read: by the city that speaks, not by its author's name. */
@Schema(name = "Comment", description = "Without the author's name.")
record CommentView(
        UUID id,
        UUID practiceId,
        UUID cityId,

        @Schema(examples = "We tried this by the canal; ask us about the lights.")
        String text,

        CommentStatus status,

        @Schema(nullable = true, description = "Why it was rejected; for its author and editors.") @Nullable String reason,

        @Schema(description = "The moves that this caller may make now.")
        List<String> allowedTransitions,

        Instant createdAt,
        Instant updatedAt,
        @Schema(hidden = true) long revision)
        implements Tagged {

    static CommentView of(Comment comment, Caller caller) {
        var editor = caller.is(Role.EDITOR);
        return new CommentView(
                comment.id(),
                comment.practiceId(),
                comment.cityId(),
                comment.text(),
                comment.status(),
                editor || comment.isBy(caller.subject()) ? comment.reason().orElse(null) : null,
                editor ? moves(comment.status()) : List.of(),
                comment.createdAt(),
                comment.updatedAt(),
                comment.revision());
    }

    private static List<String> moves(CommentStatus status) {
        return switch (status) {
            case PENDING -> List.of("approval", "rejection");
            case APPROVED -> List.of("rejection");
            case REJECTED -> List.of();
        };
    }
}
