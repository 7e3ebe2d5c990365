package eu.alliance.registration.travel;

import static eu.alliance.platform.caller.Role.FINANCE;
import static eu.alliance.platform.caller.Role.REGISTRAR;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.idempotency.IdempotencyKeyRequired;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.value.Money;
import eu.alliance.registration.attendance.Participants;
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
import java.util.UUID;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Travel")
class TravelDecisionResource {

    @Schema(name = "TravelApproval")
    record Approval(
            @Schema(description = "The most that will be paid; never above the request's `cap`.") @NotNull Money ceiling) {}

    @Schema(name = "TravelReason")
    record Because(@NotBlank @Size(max = 2000) String reason) {}

    private final TravelSights sights;
    private final Caller caller;
    private final Clock clock;

    TravelDecisionResource(TravelSights sights, Caller caller, Clock clock) {
        this.sights = sights;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("/travel-requests/{id}/approval")
    @RolesAllowed(REGISTRAR)
    @Operation(
            operationId = "approveTravel",
            summary = "Grant a journey up to a ceiling",
            description =
                    "Above the cap that follows from the rates: 422 `CEILING_ABOVE_CAP`. Of somebody who has left the"
                            + " delegation since: 409 `DELEGATE_LEFT`.")
    public TravelView approve(@RestPath UUID id, @NotNull @Valid Approval approval) {
        var ceiling = approval.ceiling().notNegative("/ceiling").value();
        return moved(id, (request, now) -> {
            requireComing(request.traveller().delegateId());
            request.approve(ceiling, caller.subject(), now);
        });
    }

    @POST
    @Path("/travel-requests/{id}/refusal")
    @RolesAllowed(REGISTRAR)
    @Operation(operationId = "refuseTravel", summary = "Refuse to pay for a journey")
    public TravelView refuse(@RestPath UUID id, @NotNull @Valid Because because) {
        return moved(id, (request, now) -> request.refuse(because.reason(), now));
    }

    @POST
    @Path("/travel-requests/{id}/verification")
    @RolesAllowed(FINANCE)
    @Operation(operationId = "verifyTravelClaim", summary = "Find a claim in order")
    public TravelView verify(@RestPath UUID id) {
        return moved(id, (request, now) -> request.verify(caller.subject(), now));
    }

    @POST
    @Path("/travel-requests/{id}/payment")
    @RolesAllowed(FINANCE)
    @IdempotencyKeyRequired
    @Operation(
            operationId = "payTravelClaim",
            summary = "Release a claim for payment",
            description = "The next payment batch takes it up. Who approved the request does not pay it: "
                    + "403 `FOUR_EYES`.")
    public TravelView pay(@RestPath UUID id) {
        return moved(id, (request, now) -> request.pay(caller.subject(), now));
    }

    @POST
    @Path("/travel-requests/{id}/return")
    @RolesAllowed(FINANCE)
    @Operation(
            operationId = "returnTravelClaim",
            summary = "Give a claim back to be mended",
            description = "It can then be claimed again.")
    public TravelView giveBack(@RestPath UUID id, @NotNull @Valid Because because) {
        return moved(id, (request, now) -> request.giveBack(because.reason(), now));
    }

    private static void requireComing(UUID delegate) {
        if (Participants.find(delegate).isEmpty()) {
            throw Refusal.conflict("DELEGATE_LEFT", "Whoever was to travel is in the delegation no more.");
        }
    }

    private TravelView moved(UUID id, BiConsumer<TravelRequest, Instant> move) {
        var request = TravelRequest.hold(caller, id);
        move.accept(request, clock.instant());
        return sights.whole(request);
    }
}
