package eu.alliance.funding.grant;

import eu.alliance.funding.funds.Ledger;
import eu.alliance.funding.funds.Payment;
import eu.alliance.funding.obligation.Obligation;
import eu.alliance.platform.rest.Tagged;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.platform.value.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A grant as its consortium and staff read it. */
@Schema(name = "Grant")
public record GrantView(
        UUID id,
        UUID callId,
        UUID applicationId,
        UUID coordinatorId,

        @Schema(description = "The consortium, the coordinator first.")
        List<UUID> cityIds,

        LocalizedText title,
        GrantStatus status,
        Money award,

        @Schema(nullable = true, description = "The most that is paid in advance, by the call's rate.") @Nullable Money preFinancing,

        List<Payment> payments,

        @Schema(description = "What is with the consortium: paid less recovered.")
        Money paid,

        @Schema(description = "What of the award is still to be paid.")
        Money unpaid,

        @Schema(description = "What was taken back.") Money recovered,

        @Schema(nullable = true) @Nullable SignatureView signature,
        @Schema(nullable = true) @Nullable String suspensionReason,

        @Schema(nullable = true, description = "What its consortium owes the library; null until it is signed.")
        @Nullable Obligation obligation,

        @Schema(description = "The moves that this caller may make now.")
        List<String> allowedTransitions,

        Instant createdAt,
        Instant updatedAt,
        @Schema(hidden = true) long revision)
        implements Tagged {

    @Schema(name = "GrantSignature")
    record SignatureView(String signatoryName, LocalizedText office, Instant signedAt) {}

    static GrantView of(Grant grant, @Nullable Obligation obligation, List<String> moves) {
        var funds = grant.funds();
        var signature = grant.signature();
        return new GrantView(
                grant.id(),
                grant.callId(),
                grant.applicationId(),
                grant.coordinatorId(),
                grant.cities(),
                grant.title(),
                grant.status(),
                funds.award(),
                funds.preFinancing(),
                funds.payments(),
                funds.paid(),
                funds.unpaid(),
                funds.ledger().moved(Ledger.Occasion.RECOVERY),
                signature == null
                        ? null
                        : new SignatureView(signature.signatoryName(), signature.office(), signature.signedAt()),
                grant.suspensionReason(),
                grant.isBinding() ? obligation : null,
                moves,
                grant.createdAt(),
                grant.updatedAt(),
                grant.revision());
    }
}
