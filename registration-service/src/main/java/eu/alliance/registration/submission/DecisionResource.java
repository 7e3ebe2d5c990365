package eu.alliance.registration.submission;

import static eu.alliance.platform.caller.Role.REGISTRAR;

import eu.alliance.platform.problem.Refusal;
import eu.alliance.registration.delegate.Delegate;
import eu.alliance.registration.delegation.Delegation;
import eu.alliance.registration.delegation.DelegationStatus;
import eu.alliance.registration.delegation.DelegationView;
import eu.alliance.registration.delegation.Remark;
import eu.alliance.registration.mandate.Mandate;
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
import java.util.List;
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
@Tag(name = "Delegations")
class DecisionResource {

    @Schema(name = "DelegationReason")
    record Because(@NotBlank @Size(max = 2000) String reason) {}

    @Schema(name = "DelegationReturn")
    record Mending(
            @NotBlank @Size(max = 2000) String reason,

            @Schema(nullable = true, description = "What to mend, field by field.") @Size(max = 200) @Nullable List<@NotNull @Valid Remark> remarks) {

        List<Remark> toMend() {
            return remarks == null ? List.of() : remarks;
        }
    }

    private final Moving moving;
    private final Clock clock;

    DecisionResource(Moving moving, Clock clock) {
        this.moving = moving;
        this.clock = clock;
    }

    @POST
    @Path("/delegations/{id}/confirmation")
    @RolesAllowed(REGISTRAR)
    @Operation(
            operationId = "confirmDelegation",
            summary = "Confirm who comes",
            description = "What was changed after a first confirmation keeps the rules of a submission: else 422.")
    public DelegationView confirm(@RestPath UUID id) {
        var summit = Summit.steady(Delegation.summitOf(id));
        var delegation = Delegation.hold(id);
        if (delegation.status() == DelegationStatus.CHANGE_REQUESTED) {
            requireSound(delegation, summit);
        }
        return moving.make(Delegation::confirm, delegation, summit, clock.instant());
    }

    @POST
    @Path("/delegations/{id}/return")
    @RolesAllowed(REGISTRAR)
    @Operation(operationId = "returnDelegation", summary = "Give a delegation back to be mended")
    public DelegationView giveBack(@RestPath UUID id, @NotNull @Valid Mending mending) {
        return decided(id, (d, n, now) -> d.giveBack(mending.reason(), mending.toMend(), n, now));
    }

    @POST
    @Path("/delegations/{id}/rejection")
    @RolesAllowed(REGISTRAR)
    @Operation(operationId = "rejectDelegation", summary = "Reject a delegation")
    public DelegationView reject(@RestPath UUID id, @NotNull @Valid Because because) {
        return decided(id, (delegation, n, now) -> delegation.reject(because.reason(), n, now));
    }

    private DelegationView decided(UUID id, Moving.Move move) {
        var summit = Summit.steady(Delegation.summitOf(id));
        return moving.make(move, Delegation.hold(id), summit, clock.instant());
    }

    private static void requireSound(Delegation delegation, Summit summit) {
        var objections = CompositionPolicy.of(summit)
                .objectionsTo(Delegate.membersOf(delegation.id()), Mandate.grantsOf(delegation.id()));
        if (!objections.isEmpty()) {
            throw Refusal.rules(objections);
        }
    }
}
