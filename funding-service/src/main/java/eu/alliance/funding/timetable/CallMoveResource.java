package eu.alliance.funding.timetable;

import eu.alliance.funding.call.Call;
import eu.alliance.funding.call.CallEvent;
import eu.alliance.funding.call.CallView;
import eu.alliance.funding.notice.Reasons;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.outbox.Outbox;
import eu.alliance.platform.value.Deadline;
import eu.alliance.platform.value.LocalizedText;
import io.quarkus.arc.All;
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
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/v1/calls/{id}")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@RolesAllowed(Role.GRANTS_OFFICER)
@Tag(name = "Calls")
class CallMoveResource {

    @Schema(name = "DeadlineExtension")
    record ExtensionRequest(
            @NotNull Deadline deadline,

            @Schema(nullable = true, description = "Until when applicants may ask, if that changes too.") @Nullable Deadline questionsUntil,

            @Schema(description = "Shown to grants officers.") @NotBlank @Size(max = 2000) String reason,

            @Schema(nullable = true, description = "What everyone is told of why.") @Nullable LocalizedText notice) {}

    @Schema(name = "CallCancellation")
    record CancellationRequest(
            @Schema(description = "Shown to grants officers.") @NotBlank @Size(max = 2000) String reason,

            @Schema(nullable = true, description = "What everyone is told of why.") @Nullable LocalizedText notice) {}

    private final Outbox outbox;
    private final Clock clock;
    private final List<Stakeholders> stakeholders;

    CallMoveResource(Outbox outbox, Clock clock, @All List<Stakeholders> stakeholders) {
        this.outbox = outbox;
        this.clock = clock;
        this.stakeholders = stakeholders;
    }

    @POST
    @Path("/opening")
    @Operation(operationId = "openCall", summary = "Open a call to applications")
    public CallView open(@RestPath UUID id) {
        return move(id, Call::open);
    }

    @POST
    @Path("/extension")
    @Operation(
            operationId = "extendCall",
            summary = "Put an open call's deadline off",
            description = "Told to everyone, and to each consortium that has begun an application.")
    public CallView extend(@RestPath UUID id, @NotNull @Valid ExtensionRequest extension) {
        var why = new Reasons(extension.reason(), extension.notice());
        return move(id, (call, now) -> call.extend(extension.deadline(), extension.questionsUntil(), why, now));
    }

    @POST
    @Path("/cancellation")
    @Operation(
            operationId = "cancelCall",
            summary = "Cancel a call",
            description = "Told to everyone, and to each consortium that has begun an application.")
    public CallView cancel(@RestPath UUID id, @NotNull @Valid CancellationRequest cancellation) {
        var why = new Reasons(cancellation.reason(), cancellation.notice());
        return move(id, (call, now) -> call.cancel(why, now));
    }

    private CallView move(UUID id, BiFunction<Call, Instant, CallEvent> move) {
        var now = clock.instant();
        var call = Call.hold(id);
        call.closeIfDue(now).ifPresent(outbox::record);
        var fact = move.apply(call, now);
        outbox.record(fact);
        stakeholders.forEach(each -> each.notices(fact, now).forEach(outbox::record));
        return CallView.of(call, now, true);
    }
}
