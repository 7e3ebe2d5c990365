package eu.alliance.registration.trace;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was found in one place, and what became of it. */
@Schema(name = "DataFinding")
public record Finding(
        @Schema(examples = "delegate") String place,
        int rows,
        Action action,

        @Schema(nullable = true, description = "Why it was kept.", examples = "ACCOUNTING") @Nullable String reason) {

    /** What became of it. */
    public enum Action {
        EXPORTED,
        ERASED,
        PSEUDONYMISED,
        KEPT
    }

    public static Finding of(String place, int rows, Action action) {
        return new Finding(place, rows, action, null);
    }
}
