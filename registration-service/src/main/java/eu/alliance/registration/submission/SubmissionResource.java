package eu.alliance.registration.submission;

import static eu.alliance.platform.caller.Role.CITY_ADMIN;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.rest.DryRun;
import eu.alliance.registration.delegate.Delegate;
import eu.alliance.registration.delegate.Departure;
import eu.alliance.registration.delegation.Delegation;
import eu.alliance.registration.delegation.DelegationView;
import eu.alliance.registration.mandate.Mandate;
import eu.alliance.registration.summit.Summit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.Instant;
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
class SubmissionResource {

    private final Moving moving;
    private final Event<Departure> departures;
    private final Caller caller;
    private final Clock clock;

    SubmissionResource(Moving moving, Event<Departure> departures, Caller caller, Clock clock) {
        this.moving = moving;
        this.departures = departures;
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
        var objections = CompositionPolicy.of(summit).objectionsTo(members, Mandate.grantsOf(id));
        if (isDry) {
            return RestResponse.ok(DryRun.of(Stream.concat(
                            closed.or(delegation::objectionToSubmission).map(Refusal::violation).stream(),
                            objections.stream())
                    .toList()));
        }
        return RestResponse.ok(moving.make((d, n, at) -> d.submit(objections, n, at), delegation, summit, now));
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
        return moving.make(Delegation::withdraw, delegation, summit, now);
    }

    @POST
    @Path("/delegations/{id}/change-request")
    @RolesAllowed(CITY_ADMIN)
    @Operation(operationId = "requestDelegationChange", summary = "Ask to change a confirmed delegation")
    public DelegationView requestChange(@RestPath UUID id, @NotNull @Valid DecisionResource.Because because) {
        var summit = Summit.steady(Delegation.summitOf(id));
        var delegation = Delegation.holdOwn(caller, id);
        return moving.make(
                (d, n, now) -> d.requestChange(because.reason(), n, now), delegation, summit, clock.instant());
    }

    private static void requireOpen(Summit summit, Instant now) {
        summit.objectionToRegistrationAt(now).ifPresent(objection -> {
            throw objection;
        });
    }
}
