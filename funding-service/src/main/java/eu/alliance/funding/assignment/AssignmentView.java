package eu.alliance.funding.assignment;

import eu.alliance.funding.application.Application;
import eu.alliance.funding.conflict.Interest;
import eu.alliance.platform.rest.Tagged;
import eu.alliance.platform.value.LocalizedText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An assignment as its evaluator and the officers read it. */
@Schema(name = "Assignment")
public record AssignmentView(
        UUID id,
        UUID callId,
        UUID applicationId,
        LocalizedText title,
        String username,
        AssignmentStatus status,

        @Schema(nullable = true) @Nullable Declaration declaration,

        @Schema(description = "Computed now by the evaluator's home city; shown to officers.")
        List<Interest> conflicts,

        @Schema(nullable = true, description = "By criterion; null until there is a report.") @Nullable Map<String, BigDecimal> scores,

        @Schema(nullable = true) @Nullable String comments,
        @Schema(nullable = true) @Nullable Instant reportedAt,

        @Schema(description = "The moves that this caller may make now.")
        List<String> allowedTransitions,

        Instant createdAt,
        Instant updatedAt,
        @Schema(hidden = true) long revision)
        implements Tagged {

    static AssignmentView of(
            Assignment assignment, Application application, Set<Interest> conflicts, List<String> moves) {
        var report = assignment.report();
        return new AssignmentView(
                assignment.id(),
                assignment.callId(),
                assignment.applicationId(),
                application.content().title(),
                assignment.username(),
                assignment.status(),
                assignment.declaration().orElse(null),
                conflicts.stream().sorted().toList(),
                report.map(Report::scores).orElse(null),
                report.map(Report::comments).orElse(null),
                report.map(Report::at).orElse(null),
                moves,
                assignment.createdAt(),
                assignment.updatedAt(),
                assignment.revision());
    }
}
