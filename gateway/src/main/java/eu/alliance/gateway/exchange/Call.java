package eu.alliance.gateway.exchange;

import eu.alliance.gateway.webhook.Owner;
import eu.alliance.platform.json.JsonText;
import eu.alliance.platform.problem.Refusal;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One request about webhooks, taken off the wire.
 *
 * @param parameters of the query, each of them known
 * @param key the Idempotency-Key, if one was sent
 */
public record Call(
        Owner owner,
        String subject,
        Instant at,
        String path,
        Map<String, String> parameters,
        @Nullable String ifMatch,
        @Nullable String key,
        String fingerprint,
        byte[] body,
        String requestId,
        Locale language) {

    /** The id in the path. */
    public UUID webhook() {
        return id(path.split("/")[3], "webhook");
    }

    public UUID delivery() {
        return id(path.split("/")[5], "delivery");
    }

    public static UUID id(String text, String what) {
        try {
            var id = UUID.fromString(text);
            if (id.toString().equals(text)) {
                return id;
            }
        } catch (IllegalArgumentException _) {
            // as absent as any other
        }
        throw Refusal.notFound(what);
    }

    boolean hasBody() {
        return body.length > 0;
    }

    String text() {
        return JsonText.of(body);
    }
}
