package eu.alliance.registration.session;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When and where a session takes place. */
@Schema(name = "SessionTiming")
public record Timing(
        Instant startsAt,
        Instant endsAt,
        @Schema(nullable = true) @Nullable String room) {}
