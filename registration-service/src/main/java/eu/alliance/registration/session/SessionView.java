package eu.alliance.registration.session;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.rest.Tagged;
import eu.alliance.platform.value.LocalizedText;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A session as it is read; how many places are taken is asked elsewhere, so that its tag holds while people book. */
@Schema(name = "Session")
public record SessionView(
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
        List<Speaker> speakers,
        List<SessionDocument> documents,
        SessionStatus status,

        @Schema(description = "The moves that this caller may make now.")
        List<String> allowedTransitions,

        Instant createdAt,
        Instant updatedAt,
        @Schema(hidden = true) long revision)
        implements Tagged {

    public static SessionView of(Session session, Caller caller) {
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
                Objects.requireNonNullElse(details.speakers(), List.of()),
                Objects.requireNonNullElse(details.documents(), List.of()),
                session.status(),
                caller.is(Role.REGISTRAR) ? session.status().moves() : List.of(),
                session.createdAt(),
                session.updatedAt(),
                session.revision());
    }
}
