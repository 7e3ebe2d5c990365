package eu.alliance.registration.checkin;

import static eu.alliance.platform.caller.Role.REGISTRAR;

import eu.alliance.platform.caller.Caller;
import eu.alliance.registration.attendance.Participants;
import eu.alliance.registration.attendance.Participants.Participant;
import eu.alliance.registration.checkin.CheckIn.Reason;
import eu.alliance.registration.delegation.DelegationStatus;
import eu.alliance.registration.summit.Summit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/v1")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Check-in", description = "Badges and the door.")
class CheckInResource {

    @Schema(name = "BadgeShown")
    record Shown(
            @NotBlank @Size(max = 200) String badge,

            @Schema(description = "One per showing: the same nonce gets the same answer.") @NotBlank @Size(max = 200) String nonce,

            @Schema(description = "When it was shown, by the door's clock; doors may have been offline.") @NotNull Instant at) {}

    @Schema(name = "CheckIn")
    record Answer(
            CheckIn.Result result,
            Reason reason,
            @Schema(nullable = true) @Nullable UUID delegateId,
            Instant at) {

        static Answer of(CheckIn checkIn) {
            return new Answer(checkIn.result(), checkIn.reason(), checkIn.delegateId(), checkIn.at());
        }
    }

    private final Caller caller;
    private final Clock clock;

    CheckInResource(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("/summits/{id}/check-ins")
    @RolesAllowed(REGISTRAR)
    @Operation(operationId = "checkIn", summary = "Show a badge at the door")
    public Answer checkIn(@RestPath UUID id, @NotNull @Valid Shown shown) {
        Summit.visibleTo(caller, id);
        CheckIn.hold(id, shown.nonce());
        var badge = Badge.held(id, shown.badge());
        return CheckIn.under(id, shown.nonce()).map(Answer::of).orElseGet(() -> Answer.of(decide(id, shown, badge)));
    }

    private CheckIn decide(UUID summit, Shown shown, Optional<Badge> badge) {
        var participant = badge.flatMap(b -> Participants.find(b.delegateId()));
        var checkIn = new CheckIn(
                summit,
                shown.nonce(),
                shown.badge(),
                participant.map(Participant::delegateId).orElse(null),
                shown.at(),
                reason(summit, participant),
                clock.instant());
        checkIn.persist();
        return checkIn;
    }

    private static Reason reason(UUID summit, Optional<Participant> participant) {
        if (participant.isEmpty()) {
            return Reason.UNKNOWN_BADGE;
        }
        if (participant.get().status() != DelegationStatus.CONFIRMED) {
            return Reason.NOT_CONFIRMED;
        }
        return CheckIn.hasAdmitted(summit, participant.get().delegateId()) ? Reason.ALREADY_IN : Reason.OK;
    }
}
