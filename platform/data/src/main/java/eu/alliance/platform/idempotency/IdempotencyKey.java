package eu.alliance.platform.idempotency;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The key of this request: sent with it, then held by the door, then taken by the transaction that has the effect. */
@RequestScoped
class IdempotencyKey {

    static final String IN_FLIGHT = "IDEMPOTENCY_KEY_IN_FLIGHT";
    static final String REUSED = "IDEMPOTENCY_KEY_REUSED";
    static final Set<String> OWN_REASONS = Set.of(IN_FLIGHT, REUSED);

    /**
     * A key and what was asked under it.
     *
     * @param caller whose key it is: the same word of another caller is another key
     * @param fingerprint digest of method, target and body
     */
    record Asked(String caller, String key, String fingerprint) {}

    private @Nullable Asked sent;
    private @Nullable Asked held;

    /** Outside a request nobody has a key. */
    static boolean isPossible() {
        return Arc.container().requestContext().isActive();
    }

    void send(Asked asked) {
        sent = asked;
    }

    /** Once: for whoever stands outside the transaction. */
    Optional<Asked> hold() {
        held = sent;
        sent = null;
        return Optional.ofNullable(held);
    }

    /** Once: for whoever stands inside it. */
    Optional<Asked> take() {
        var taken = Optional.ofNullable(held);
        held = null;
        return taken;
    }
}
