package eu.alliance.registration.submission;

import static eu.alliance.platform.caller.Role.CITY_ADMIN;
import static eu.alliance.platform.caller.Role.REGISTRAR;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.events.Outbox;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.problem.Violation;
import eu.alliance.platform.rest.DryRun;
import eu.alliance.registration.delegate.Delegate;
import eu.alliance.registration.delegate.Departure;
import eu.alliance.registration.delegate.SizePolicy;
import eu.alliance.registration.delegation.Delegation;
import eu.alliance.registration.delegation.DelegationEvent;
import eu.alliance.registration.delegation.DelegationStatus;
import eu.alliance.registration.delegation.DelegationView;
import eu.alliance.registration.delegation.Remark;
import eu.alliance.registration.mandate.Mandate;
import eu.alliance.registration.summit.Summit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
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
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Delegations")
class DelegationLifecycleResource {

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

    /** A move of a held delegation with so many people in it. */
    private interface Move {
        DelegationEvent of(Delegation delegation, int delegates, Instant now);
    }

    private final Outbox outbox;
    private final Event<Departure> departures;
    private final DelegationNotices notices;
    private final Caller caller;
    private final Clock clock;

    DelegationLifecycleResource(
            Outbox outbox, Event<Departure> departures, DelegationNotices notices, Caller caller, Clock clock) {
        this.outbox = outbox;
        this.departures = departures;
        this.notices = notices;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("/delegations/{id}/submission")
    @RolesAllowed(CITY_ADMIN)
    @Operation(
            operationId = "submitDelegation",
            summary = "Submit a delegation to the secretariat",
            description = "With `dryRun=true` nothing changes and the answer is `{wouldSucceed, errors[]}`.")
    @APIResponse(
            responseCode = "200",
            description = "The submitted delegation.",
            content = @Content(schema = @Schema(implementation = DelegationView.class)))
    public RestResponse<Object> submit(@RestPath UUID id, @RestQuery @Nullable Boolean dryRun) {
        var now = clock.instant();
        var summit = Summit.steady(Delegation.summitOf(id));
        var delegation = Delegation.holdOwn(caller, id);
        var isDry = Boolean.TRUE.equals(dryRun);
        var closed = summit.objectionToRegistrationAt(now);
        if (closed.isPresent() && !isDry) {
            throw closed.get();
        }
        var members = Delegate.membersOf(id);
        var objections = objections(delegation, summit, members);
        if (isDry) {
            return RestResponse.ok(DryRun.of(Stream.concat(
                            closed.or(delegation::objectionToSubmission).map(Refusal::violation).stream(),
                            objections.stream())
                    .toList()));
        }
        outbox.record(delegation.submit(objections, members.size(), now));
        new DelegationStep(delegation, caller.subject(), now).persist();
        return RestResponse.ok(DelegationView.of(delegation, summit, caller, now));
    }

    @POST
    @Path("/delegations/{id}/withdrawal")
    @RolesAllowed(CITY_ADMIN)
    @Operation(operationId = "withdrawDelegation", summary = "Withdraw a delegation")
    public DelegationView withdraw(@RestPath UUID id) {
        var now = clock.instant();
        var summit = Summit.steady(Delegation.summitOf(id));
        var delegation = Delegation.holdOwn(caller, id);
        requireOpen(summit, now);
        departures.fire(new Departure(id, Delegate.idsOf(id), now));
        return moved(delegation, summit, Delegation::withdraw, now);
    }

    @POST
    @Path("/delegations/{id}/change-request")
    @RolesAllowed(CITY_ADMIN)
    @Operation(operationId = "requestDelegationChange", summary = "Ask to change a confirmed delegation")
    public DelegationView requestChange(@RestPath UUID id, @NotNull @Valid Because because) {
        var summit = Summit.steady(Delegation.summitOf(id));
        var delegation = Delegation.holdOwn(caller, id);
        return moved(delegation, summit, (d, n, now) -> d.requestChange(because.reason(), n, now), clock.instant());
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
        return moved(delegation, summit, Delegation::confirm, clock.instant());
    }

    private static void requireSound(Delegation delegation, Summit summit) {
        var objections = objections(delegation, summit, Delegate.membersOf(delegation.id()));
        if (!objections.isEmpty()) {
            throw Refusal.rules(objections);
        }
    }

    private static List<Violation> objections(
            Delegation delegation, Summit summit, List<SizePolicy.Member> members) {
        return new CompositionPolicy(summit.limits(), summit.startsOn())
                .objectionsTo(members, Mandate.grantsOf(delegation.id()));
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

    private DelegationView decided(UUID id, Move move) {
        var summit = Summit.steady(Delegation.summitOf(id));
        return moved(Delegation.hold(id), summit, move, clock.instant());
    }

    private DelegationView moved(Delegation delegation, Summit summit, Move move, Instant now) {
        var event = move.of(delegation, Delegate.countOf(delegation.id()), now);
        outbox.record(event);
        new DelegationStep(delegation, caller.subject(), now).persist();
        notices.tell(event, delegation, summit);
        return DelegationView.of(delegation, summit, caller, now);
    }

    private static void requireOpen(Summit summit, Instant now) {
        summit.objectionToRegistrationAt(now).ifPresent(objection -> {
            throw objection;
        });
    }
}
