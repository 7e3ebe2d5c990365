package eu.alliance.practice.enrolment;

import eu.alliance.platform.rest.Tagged;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An enrolment, for the city that sends somebody and for editors. */
@Schema(name = "TrainingEnrolment")
record EnrolmentView(
        UUID id,
        UUID trainingId,
        UUID cityId,
        Participant participant,
        EnrolmentStatus status,

        @Schema(nullable = true, description = "1 for whoever is next, without gaps; null unless WAITLISTED.") @Nullable Integer position,

        @Schema(description = "The moves that this caller may make now.")
        List<String> allowedTransitions,

        Instant createdAt,
        Instant updatedAt,
        @Schema(hidden = true) long revision)
        implements Tagged {

    static EnrolmentView of(Enrolment enrolment, List<UUID> waiting) {
        var place = waiting.indexOf(enrolment.id());
        return new EnrolmentView(
                enrolment.id(),
                enrolment.trainingId(),
                enrolment.cityId(),
                enrolment.participant(),
                enrolment.status(),
                place < 0 ? null : place + 1,
                enrolment.status().mayBecome(EnrolmentStatus.CANCELLED) ? List.of("cancellation") : List.of(),
                enrolment.createdAt(),
                enrolment.updatedAt(),
                enrolment.revision());
    }
}
