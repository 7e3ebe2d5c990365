package eu.alliance.registration.summit;

import eu.alliance.platform.rest.Tagged;
import eu.alliance.platform.value.Deadline;
import eu.alliance.platform.value.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A summit as it is read. */
@Schema(name = "Summit")
record SummitView(
        UUID id,
        @Schema(examples = "rotterdam-2027") String slug,
        LocalizedText title,
        UUID hostCityId,
        LocalDate startsOn,
        LocalDate endsOn,
        String zone,
        @Schema(nullable = true) @Nullable String venue,
        List<UUID> organisers,
        List<String> languages,
        Deadline registrationDeadline,
        Limits limits,
        @Schema(nullable = true) @Nullable UUID basedOn,
        SummitStatus status,
        @Schema(nullable = true) @Nullable String cancellationReason,

        @Schema(description = "The moves that this caller may make now.")
        List<String> allowedTransitions,

        Instant createdAt,
        Instant updatedAt,
        @Schema(hidden = true) long revision)
        implements Tagged {

    static SummitView of(Summit summit, boolean isRegistrar) {
        var plan = summit.plan();
        return new SummitView(
                summit.id(),
                summit.slug(),
                plan.title(),
                plan.hostCityId(),
                plan.startsOn(),
                plan.endsOn(),
                plan.zone(),
                plan.venue(),
                plan.organisers(),
                plan.languages(),
                plan.registrationDeadline(),
                plan.limits(),
                summit.basedOn(),
                summit.status(),
                summit.cancellationReason(),
                isRegistrar ? SummitMove.openTo(summit.status()) : List.of(),
                summit.createdAt(),
                summit.updatedAt(),
                summit.revision());
    }
}
