package eu.alliance.registration.session;

import eu.alliance.platform.rest.Tagged;
import eu.alliance.platform.value.LocalizedText;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A session as it is read; how many places are taken is asked elsewhere, so that its tag holds while people book. */
@Schema(name = "Session")
record SessionView(
        UUID id,
        UUID summitId,
        SessionKind kind,
        LocalizedText title,
        Instant startsAt,
        Instant endsAt,
        @Schema(nullable = true) @Nullable String room,
        @Schema(nullable = true) @Nullable Integer capacity,
        List<String> floorLanguages,
        @Schema(nullable = true) @Nullable Integer maxPerCity,
        @Schema(nullable = true) @Nullable Instant bookingCutOff,
        @Schema(nullable = true) @Nullable Integer offerHours,
        List<String> pools,
        Instant createdAt,
        Instant updatedAt,
        @Schema(hidden = true) long revision)
        implements Tagged {

    static SessionView of(Session session) {
        var details = session.details();
        return new SessionView(
                session.id(),
                session.summitId(),
                details.kind(),
                details.title(),
                details.startsAt(),
                details.endsAt(),
                details.room(),
                details.capacity(),
                details.floorLanguages() == null ? List.of() : details.floorLanguages(),
                details.maxPerCity(),
                details.bookingCutOff(),
                details.offerHours(),
                details.drawnOn(),
                session.createdAt(),
                session.updatedAt(),
                session.revision());
    }
}
