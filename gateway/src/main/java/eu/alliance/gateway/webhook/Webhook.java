package eu.alliance.gateway.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.rest.Tagged;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address at which a city's or the staff's own system wants to be told of events.
 *
 * @param types full event types; none for all
 * @param previousUntil how long the secret before this one still signs
 */
public record Webhook(
        UUID id,
        Owner owner,
        String url,
        Set<String> types,
        Payload payload,
        WebhookStatus status,
        @Nullable String disabledReason,
        String secret,
        @Nullable String previousSecret,
        @Nullable Instant previousUntil,
        long revision,
        Instant createdAt,
        Instant changedAt,
        int failures,
        @Nullable Instant failingSince) {

    private static final Duration OVERLAP = Duration.ofHours(24);

    /** How much a receiver is told of an event. */
    public enum Payload {
        FULL,
        THIN
    }

    /** Refuses what a webhook that isn't told of anything can't do. */
    public void requireActive(String move) {
        if (status != WebhookStatus.ACTIVE) {
            throw Refusal.conflict(
                    "ILLEGAL_TRANSITION", "A webhook that is %s has no %s; activate it first.".formatted(status, move));
        }
    }

    public void requireMayBecome(WebhookStatus next) {
        if (!status.mayBecome(next)) {
            throw Refusal.illegalTransition(status, next);
        }
    }

    Instant endOfOverlap(Instant now) {
        return now.plus(OVERLAP);
    }

    /** The secrets that sign at a time, the newest first. */
    public List<String> secretsAt(Instant now) {
        return previousSecret != null && previousUntil != null && now.isBefore(previousUntil)
                ? List.of(secret, previousSecret)
                : List.of(secret);
    }

    /** What its owner sees; the secret only when it is new. */
    public record View(
            UUID id,
            String url,
            Set<String> types,
            Payload payload,
            WebhookStatus status,
            @Nullable String disabledReason,
            @Nullable Instant failingSince,
            @Nullable Instant previousSecretUntil,
            Instant createdAt,
            Instant changedAt,
            List<String> allowedTransitions,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret,

            long revision)
            implements Tagged {

        public View withSecret(String fresh) {
            return new View(
                    id,
                    url,
                    types,
                    payload,
                    status,
                    disabledReason,
                    failingSince,
                    previousSecretUntil,
                    createdAt,
                    changedAt,
                    allowedTransitions,
                    fresh,
                    revision);
        }
    }

    public View view() {
        return new View(
                id,
                url,
                types,
                payload,
                status,
                disabledReason,
                failingSince,
                previousUntil,
                createdAt,
                changedAt,
                status.moves(),
                null,
                revision);
    }
}
