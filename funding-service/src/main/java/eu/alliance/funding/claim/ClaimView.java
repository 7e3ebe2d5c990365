package eu.alliance.funding.claim;

import eu.alliance.funding.filing.FilingStatus;
import eu.alliance.funding.funds.Payment;
import eu.alliance.platform.rest.Tagged;
import eu.alliance.platform.value.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A claim as its consortium and staff read it. */
@Schema(name = "GrantClaim")
record ClaimView(
        UUID id,
        UUID grantId,
        FilingStatus status,
        Payment.Kind kind,
        Money amount,
        @Schema(nullable = true) @Nullable UUID reportId,
        @Schema(nullable = true) @Nullable String returnReason,

        @Schema(description = "The moves that this caller may make now.")
        List<String> allowedTransitions,

        Instant createdAt,
        Instant updatedAt,
        @Schema(hidden = true) long revision)
        implements Tagged {

    static ClaimView of(Claim claim, List<String> moves) {
        return new ClaimView(
                claim.id(),
                claim.grantId(),
                claim.status(),
                claim.kind(),
                claim.amount(),
                claim.reportId().orElse(null),
                claim.returnReason(),
                moves,
                claim.createdAt(),
                claim.updatedAt(),
                claim.revision());
    }
}
