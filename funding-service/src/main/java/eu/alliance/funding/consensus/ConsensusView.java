package eu.alliance.funding.consensus;

import eu.alliance.funding.application.Application;
import eu.alliance.funding.application.ApplicationStatus;
import eu.alliance.platform.rest.Tagged;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What evaluators together say of an application. */
@Schema(name = "Consensus")
record ConsensusView(
        UUID id,
        UUID callId,
        UUID applicationId,

        @Schema(description = "The application's.") ApplicationStatus status,

        @Schema(
                description =
                        "Of 100: Σ score ÷ max × weight of the averaged scores, rounded half up to two decimals; a"
                                + " decimal string.",
                examples = "78.50")
        String total,

        @Schema(description = "By criterion, averaged.") Map<String, BigDecimal> scores,

        @Schema(description = "How many reports there were.")
        int reports,

        String comments,

        @Schema(description = "The moves that this caller may make now.")
        List<String> allowedTransitions,

        Instant createdAt,
        @Schema(hidden = true) long revision)
        implements Tagged {

    static ConsensusView of(Consensus consensus, Application application) {
        return new ConsensusView(
                consensus.id(),
                application.callId(),
                application.id(),
                application.status(),
                consensus.total().toPlainString(),
                consensus.scores(),
                consensus.reports(),
                consensus.comments(),
                List.of(),
                consensus.createdAt(),
                consensus.revision());
    }
}
