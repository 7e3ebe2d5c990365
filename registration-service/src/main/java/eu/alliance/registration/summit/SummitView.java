package eu.alliance.registration.summit;

import eu.alliance.platform.rest.Tagged;
import eu.alliance.platform.value.Deadline;
import eu.alliance.platform.value.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
        SummitPlan.Limits limits,
        @Schema(nullable = true) @Nullable UUID basedOn,
        SummitStatus status,
        @Schema(nullable = true) @Nullable String cancellationReason,

        @Schema(description = "The moves that this caller may make now.")
        List<String> allowedTransitions,

        Instant createdAt,
        Instant updatedAt,
        @Schema(hidden = true) long revision)
        implements Tagged {

    /** What the registrar can do with a summit; the noun is the sub-resource. */
    enum Move {
        ANNOUNCEMENT(SummitStatus.ANNOUNCED),
        REGISTRATION_OPENING(SummitStatus.REGISTRATION_OPEN),
        REGISTRATION_CLOSING(SummitStatus.REGISTRATION_CLOSED),
        START(SummitStatus.UNDER_WAY),
        CONCLUSION(SummitStatus.CONCLUDED),
        CANCELLATION(SummitStatus.CANCELLED);

        private final SummitStatus target;

        Move(SummitStatus target) {
            this.target = target;
        }

        static List<String> openTo(SummitStatus status) {
            return Arrays.stream(values())
                    .filter(move -> status.mayBecome(move.target))
                    .map(move -> move.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .toList();
        }
    }

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
                isRegistrar ? Move.openTo(summit.status()) : List.of(),
                summit.createdAt(),
                summit.updatedAt(),
                summit.revision());
    }
}
