package eu.alliance.funding.receipt;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import eu.alliance.platform.rest.Tagged;
import eu.alliance.platform.value.Deadline;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A receipt as it is read; the payload of {@code jws} is the same without {@code jws}. */
@Schema(name = "Receipt")
public record ReceiptView(
        UUID id,
        UUID applicationId,

        @Schema(description = "To the millisecond; in time when not after the deadline's instant.")
        @JsonFormat(shape = JsonFormat.Shape.STRING, pattern = "yyyy-MM-dd'T'HH:mm:ss.SSSX", timezone = "UTC")
        Instant receivedAt,

        Deadline deadline,

        @Schema(description = "Lower-case hex over the RFC 8785 form of the content.")
        String sha256,

        @Schema(description = "The files that came with it; none stated on receipts older than attachments.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable List<Receipt.Attachment> attachments,

        @Schema(description = "Compact JWS, EdDSA over Ed25519; keys at /v1/receipt-keys.")
        String jws)
        implements Tagged {

    /** It never changes. */
    @Override
    public long revision() {
        return 1;
    }

    public static ReceiptView of(Receipt receipt) {
        return of(receipt.statement(), receipt.jws());
    }

    static ReceiptView of(Receipt.Statement statement, String jws) {
        return new ReceiptView(
                statement.id(),
                statement.applicationId(),
                statement.receivedAt(),
                statement.deadline(),
                statement.sha256(),
                statement.attachments(),
                jws);
    }
}
