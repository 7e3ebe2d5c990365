package eu.alliance.funding.receipt;

import com.fasterxml.jackson.annotation.JsonFormat;
import eu.alliance.platform.value.Deadline;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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

        @Schema(description = "Compact JWS, EdDSA over Ed25519; keys at /v1/receipt-keys.")
        String jws) {

    public static ReceiptView of(Receipt receipt) {
        return new ReceiptView(
                receipt.id(),
                receipt.applicationId(),
                receipt.receivedAt(),
                receipt.deadline(),
                receipt.sha256(),
                receipt.jws());
    }
}
