package eu.alliance.registration.planning;

import com.fasterxml.jackson.databind.JsonNode;
import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.json.MergePatch;
import eu.alliance.platform.paging.Page;
import eu.alliance.platform.paging.Paging;
import eu.alliance.platform.rest.Created;
import eu.alliance.platform.rest.EntityTags;
import eu.alliance.registration.capacity.Company;
import eu.alliance.registration.session.Session;
import eu.alliance.registration.session.SessionDetails;
import eu.alliance.registration.session.SessionView;
import eu.alliance.registration.summit.Summit;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
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
@Tag(name = "Programme", description = "What happens at a summit, when and where.")
class SessionResource {

    private final MergePatch patches;
    private final Planning planning;
    private final Caller caller;
    private final Clock clock;

    SessionResource(MergePatch patches, Planning planning, Caller caller, Clock clock) {
        this.patches = patches;
        this.planning = planning;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/summits/{id}/sessions")
    @PermitAll
    @Operation(operationId = "listSessions", summary = "The sessions of a summit")
    public Page<SessionView> list(@RestPath UUID id, @BeanParam SessionFilters given, @BeanParam Paging paging) {
        Summit.visibleTo(caller, id);
        var filters = paging.filters(SessionFilters.class, given);
        return filters.listing(id).page(paging, filters, session -> SessionView.of(session, caller));
    }

    @GET
    @Path("/sessions/{id}")
    @PermitAll
    @Operation(
            operationId = "getSession",
            summary = "A session",
            description = "Its ETag does not change when people book.")
    public SessionView read(@RestPath UUID id) {
        return SessionView.of(Session.visibleTo(caller, id), caller);
    }

    @POST
    @Path("/summits/{id}/sessions")
    @RolesAllowed(Role.REGISTRAR)
    @Operation(operationId = "createSession", summary = "Put a session into the programme")
    public RestResponse<SessionView> create(@RestPath UUID id, @NotNull @Valid SessionDetails details) {
        Summit.steady(id);
        details.check(id);
        var session = new Session(id, details, clock.instant());
        planning.begin(session);
        return Created.at("/v1/sessions/" + session.id(), SessionView.of(session, caller));
    }

    @PATCH
    @Path("/sessions/{id}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed(Role.REGISTRAR)
    @Operation(
            operationId = "changeSession",
            summary = "Plan a session anew",
            description = "Fewer places take nobody's away; more go to whoever waits. A new time is told to whoever"
                    + " booked, and they keep their places: `/v1/summits/{id}/overlaps` says whom it puts into two"
                    + " sessions at once.")
    @RequestBody(content = @Content(schema = @Schema(implementation = SessionDetails.class)))
    public SessionView change(@RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull JsonNode patch) {
        var now = clock.instant();
        var company = Company.hold(id);
        var session = company.session(id);
        EntityTags.require(ifMatch, session.revision());
        var details = patches.apply(SessionDetails.class, session.details(), patch);
        details.check(session.summitId());
        planning.again(company, session, details, now);
        return SessionView.of(session, caller);
    }
}
