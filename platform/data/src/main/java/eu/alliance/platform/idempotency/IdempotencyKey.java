package eu.alliance.platform.idempotency;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The key of this request, until the transaction that it belongs to takes it. */
@RequestScoped
class IdempotencyKey {

    /**
     * A key and what was asked under it.
     *
     * @param fingerprint digest of method, target and body
     */
    record Asked(String key, String fingerprint) {}

    private @Nullable Asked asked;

    void set(Asked asked) {
        this.asked = asked;
    }

    Optional<Asked> take() {
        var taken = Optional.ofNullable(asked);
        asked = null;
        return taken;
    }
}
