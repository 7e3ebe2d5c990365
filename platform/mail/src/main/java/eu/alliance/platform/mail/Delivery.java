package eu.alliance.platform.mail;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of the delivery log: neither what was written nor to whom. */
@Schema(name = "Delivery", description = "How far a message has come; neither what it says nor to whom.")
public record Delivery(
        UUID id,

        @Schema(description = "What sort of message it is.", examples = "INVITATION")
        String kind,

        @Schema(examples = "fr") String language,

        @Schema(
                description = "WAITING to be sent or sent again, SENT (taken by the mail server), FAILED (given up),"
                        + " NO_ADDRESS (nobody to write to).")
        DeliveryStatus status,

        @Schema(description = "How often it has been tried.")
        int attempts,

        @Schema(nullable = true, description = "Why the last attempt failed, in the mail system's terms.") @Nullable String lastError,

        Instant createdAt,

        @Schema(nullable = true, description = "When it is tried next, while it waits.") @Nullable Instant nextAttemptAt,

        @Schema(nullable = true) @Nullable Instant sentAt) {}
