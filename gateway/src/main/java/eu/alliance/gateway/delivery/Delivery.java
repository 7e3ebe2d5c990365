package eu.alliance.gateway.delivery;

import com.fasterxml.jackson.annotation.JsonIgnore;
import eu.alliance.platform.rest.Tagged;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way to one webhook, and what came of it.
 *
 * @param seq its place in the webhook's own order
 * @param failure why the last attempt failed, as a code
 */
public record Delivery(
        UUID id,
        UUID webhookId,
        @JsonIgnore long seq,
        String eventId,
        String type,
        String subject,
        DeliveryStatus status,
        int attempts,
        Instant createdAt,
        @JsonIgnore Instant tryingSince,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant lastAttemptAt,
        @Nullable Instant deliveredAt,
        @Nullable Integer responseStatus,
        @Nullable String failure,
        @JsonIgnore String body)
        implements Tagged {

    /** How far it has come. */
    enum DeliveryStatus {
        PENDING,
        DELIVERED,
        EXHAUSTED
    }

    /** Counts what happened to it; nobody edits it, so nothing is guarded by this. */
    @Override
    @JsonIgnore
    public long revision() {
        return attempts;
    }
}
