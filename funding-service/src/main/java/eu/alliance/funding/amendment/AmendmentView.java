package eu.alliance.funding.amendment;

import eu.alliance.funding.filing.FilingStatus;
import eu.alliance.platform.rest.Tagged;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.platform.value.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An amendment as its consortium and staff read it. */
@Schema(name = "Amendment")
record AmendmentView(
        UUID id,
        UUID grantId,
        FilingStatus status,
        LocalizedText change,
        @Schema(nullable = true) @Nullable Money award,
        String reason,
        @Schema(nullable = true) @Nullable String returnReason,

        @Schema(description = "The moves that this caller may make now.")
        List<String> allowedTransitions,

        Instant createdAt,
        Instant updatedAt,
        @Schema(hidden = true) long revision)
        implements Tagged {

    static AmendmentView of(Amendment amendment, boolean mayDecide) {
        return new AmendmentView(
                amendment.id(),
                amendment.grantId(),
                amendment.status(),
                amendment.change(),
                amendment.award().orElse(null),
                amendment.reason(),
                amendment.returnReason(),
                mayDecide ? amendment.rulings() : List.of(),
                amendment.createdAt(),
                amendment.updatedAt(),
                amendment.revision());
    }
}
