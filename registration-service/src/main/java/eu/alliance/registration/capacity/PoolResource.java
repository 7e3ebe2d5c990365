package eu.alliance.registration.capacity;

import com.fasterxml.jackson.databind.JsonNode;
import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.entity.Listing;
import eu.alliance.platform.json.MergePatch;
import eu.alliance.platform.paging.Page;
import eu.alliance.platform.paging.Paging;
import eu.alliance.platform.rest.Created;
import eu.alliance.platform.rest.EntityTags;
import eu.alliance.platform.rest.Tagged;
import eu.alliance.platform.value.Heading;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.registration.session.Pool;
import eu.alliance.registration.summit.Summit;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
@Tag(name = "Programme")
class PoolResource {

    @Schema(name = "PoolProposal")
    record Proposal(
            @Schema(examples = "bus-north") @NotNull @Size(max = 80) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
            String code,

            @NotNull @Heading LocalizedText name,
            @NotNull @Min(0) @Max(100_000) Integer capacity) {}

    @Schema(name = "PoolDetails")
    record Details(
            @NotNull @Heading LocalizedText name,
            @NotNull @Min(0) @Max(100_000) Integer capacity) {}

    @Schema(name = "Pool")
    record View(
            UUID summitId,
            String code,
            LocalizedText name,
            int capacity,
            @Schema(hidden = true) long revision) implements Tagged {

        static View of(Pool pool) {
            return new View(pool.summitId(), pool.code(), pool.name(), pool.capacity(), pool.revision());
        }
    }

    record NoFilters() {}

    private final MergePatch patches;
    private final Event<PlacesChanged> changes;
    private final Caller caller;
    private final Clock clock;

    PoolResource(MergePatch patches, Event<PlacesChanged> changes, Caller caller, Clock clock) {
        this.patches = patches;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/summits/{id}/pools")
    @PermitAll
    @Operation(operationId = "listPools", summary = "What sessions of a summit use up together")
    public Page<View> list(@RestPath UUID id, @BeanParam Paging paging) {
        Summit.visibleTo(caller, id);
        return Listing.of(Pool.class)
                .where("e.summitId = :summit", "summit", id)
                .page(paging, new NoFilters(), View::of);
    }

    @GET
    @Path("/summits/{id}/pools/{code}")
    @PermitAll
    @Operation(operationId = "getPool", summary = "A capacity that sessions share")
    public View read(@RestPath UUID id, @RestPath String code) {
        Summit.visibleTo(caller, id);
        return View.of(Pool.get(id, code));
    }

    @POST
    @Path("/summits/{id}/pools")
    @RolesAllowed(Role.REGISTRAR)
    @Operation(operationId = "createPool", summary = "Name a capacity that sessions share, such as a bus")
    public RestResponse<View> create(@RestPath UUID id, @NotNull @Valid Proposal proposal) {
        Summit.steady(id);
        var pool = new Pool(id, proposal.code(), proposal.name(), proposal.capacity(), clock.instant());
        pool.persistAndFlush();
        return Created.at("/v1/summits/" + id + "/pools/" + pool.code(), View.of(pool));
    }

    @PATCH
    @Path("/summits/{id}/pools/{code}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed(Role.REGISTRAR)
    @Operation(operationId = "changePool", summary = "Change how much there is of a shared capacity")
    @RequestBody(content = @Content(schema = @Schema(implementation = Details.class)))
    public View change(
            @RestPath UUID id, @RestPath String code, @RestHeader("If-Match") String ifMatch, @NotNull JsonNode patch) {
        var now = clock.instant();
        var company = Company.holdPooled(Summit.steady(id));
        var pool = Pool.get(id, code);
        EntityTags.require(ifMatch, pool.revision());
        var details = patches.apply(Details.class, new Details(pool.name(), pool.capacity()), patch);
        pool.resize(details.name(), details.capacity(), now);
        changes.fire(new PlacesChanged(company, now));
        return View.of(pool);
    }
}
