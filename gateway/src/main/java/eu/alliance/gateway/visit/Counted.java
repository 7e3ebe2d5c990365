package eu.alliance.gateway.visit;

import org.jspecify.annotations.Nullable;

/** How the limits stood for a visit that was counted, ready for the answer's headers. */
public record Counted(@Nullable String policy, @Nullable String left) {

    static final Counted NOT_AT_ALL = new Counted(null, null);

    Counted and(Counted other) {
        return left == null ? other : new Counted(policy + ", " + other.policy, left + ", " + other.left);
    }
}
