package eu.alliance.registration.delegate;

import static eu.alliance.platform.caller.Role.CITY_ADMIN;
import static eu.alliance.platform.caller.Role.CITY_EDITOR;

import com.fasterxml.jackson.databind.JsonNode;
import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.json.MergePatch;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.rest.Created;
import eu.alliance.platform.rest.EntityTags;
import eu.alliance.registration.delegation.Delegation;
import eu.alliance.registration.summit.Summit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Delegates", description = "The people in a delegation.")
class DelegateResource {

    private final MergePatch patches;
    private final Event<Departure> departures;
    private final Caller caller;
    private final Clock clock;

    DelegateResource(MergePatch patches, Event<Departure> departures, Caller caller, Clock clock) {
        this.patches = patches;
        this.departures = departures;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("/delegations/{id}/delegates")
    @RolesAllowed({CITY_ADMIN, CITY_EDITOR})
    @Operation(operationId = "addDelegate", summary = "Say who comes")
    public RestResponse<DelegateView> add(@RestPath UUID id, @NotNull @Valid DelegateDetails details) {
        var delegation = holdEditable(id);
        var delegate = new Delegate(id, details, clock.instant());
        delegate.persist();
        requireWithinLimits(delegation);
        return Created.at("/v1/delegates/" + delegate.id(), DelegateView.of(delegate));
    }

    @PATCH
    @Path("/delegates/{id}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed({CITY_ADMIN, CITY_EDITOR})
    @Operation(operationId = "changeDelegate", summary = "Change what is said of somebody who comes")
    @RequestBody(content = @Content(schema = @Schema(implementation = DelegateDetails.class)))
    public DelegateView change(@RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull JsonNode patch) {
        var delegation = holdEditable(Delegate.delegationOf(id));
        var delegate = Delegate.get(id);
        EntityTags.require(ifMatch, delegate.revision());
        delegate.change(patches.apply(DelegateDetails.class, delegate.details(), patch), clock.instant());
        requireWithinLimits(delegation);
        return DelegateView.of(delegate);
    }

    @DELETE
    @Path("/delegates/{id}")
    @RolesAllowed({CITY_ADMIN, CITY_EDITOR})
    @Operation(operationId = "removeDelegate", summary = "Take somebody out of a delegation")
    public void remove(@RestPath UUID id, @RestHeader("If-Match") String ifMatch) {
        holdEditable(Delegate.delegationOf(id));
        var delegate = Delegate.get(id);
        EntityTags.require(ifMatch, delegate.revision());
        departures.fire(new Departure(delegate.delegationId(), List.of(id), clock.instant()));
        delegate.delete();
    }

    private Delegation holdEditable(UUID id) {
        var delegation = Delegation.holdOwn(caller, id);
        delegation.requireEditable();
        return delegation;
    }

    private void requireWithinLimits(Delegation delegation) {
        var summit = Summit.visibleTo(caller, delegation.summitId());
        new SizePolicy(summit.limits())
                .objectionTo(Delegate.membersOf(delegation.id()))
                .ifPresent(objection -> {
                    throw Refusal.rules(List.of(objection));
                });
    }
}
