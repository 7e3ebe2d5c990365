package eu.alliance.funding.screening;

import eu.alliance.funding.application.Application;
import eu.alliance.funding.application.ApplicationStatus;
import eu.alliance.funding.application.Screening;
import eu.alliance.platform.rest.Tagged;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How an application that was handed in stands before evaluation. */
@Schema(name = "Screening")
record ScreeningView(
        UUID applicationId,
        ApplicationStatus status,

        @Schema(description = "What the data say, rule by rule, of what was handed in last.")
        List<ScreeningRule.Finding> findings,

        @Schema(nullable = true) Screening.@Nullable Ruling admissibility,
        @Schema(nullable = true) Screening.@Nullable Ruling eligibility,

        @Schema(nullable = true, description = "Until when an adverse ruling may be replied to.") @Nullable Instant replyUntil,

        @Schema(nullable = true) Screening.@Nullable Reply reply,

        @Schema(description = "The moves that this caller may make now.")
        List<String> allowedTransitions,

        @Schema(hidden = true) long revision)
        implements Tagged {

    static ScreeningView of(Application application, List<ScreeningRule.Finding> findings, List<String> moves) {
        var screening = application.screening();
        return new ScreeningView(
                application.id(),
                application.status(),
                findings,
                screening.admissibility(),
                screening.eligibility(),
                screening.replyUntil(),
                screening.reply(),
                moves,
                application.revision());
    }
}
