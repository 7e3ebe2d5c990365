package eu.alliance.registration.summit;

import com.fasterxml.jackson.databind.JsonNode;
import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.entity.Listing;
import eu.alliance.platform.json.MergePatch;
import eu.alliance.platform.paging.Page;
import eu.alliance.platform.paging.Paging;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.rest.Created;
import eu.alliance.platform.rest.EntityTags;
import eu.alliance.registration.city.City;
import eu.alliance.registration.city.Slug;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
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
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Summits", description = "The yearly Summit of Mayors and its life.")
class SummitResource {

    /** How a list of summits may be narrowed. */
    record Filters(
            @RestQuery @Nullable SummitStatus status,
            @RestQuery @Nullable UUID hostCityId,

            @Parameter(description = "Only what changed at or after this instant, oldest change first.")
            @RestQuery
            @Nullable Instant updatedSince) {

        Listing<Summit> listing(boolean draftsToo) {
            var listing = Listing.of(Summit.class)
                    .where("e.status = :status", "status", status)
                    .where("e.hostCityId = :host", "host", hostCityId)
                    .updatedSince(updatedSince);
            return draftsToo ? listing : listing.where("e.announcedAt is not null");
        }
    }

    private final MergePatch patches;
    private final Event<NextEdition> editions;
    private final Caller caller;
    private final Clock clock;

    SummitResource(MergePatch patches, Event<NextEdition> editions, Caller caller, Clock clock) {
        this.patches = patches;
        this.editions = editions;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/summits")
    @PermitAll
    @Operation(operationId = "listSummits", summary = "Summits that have been announced")
    public Page<SummitView> list(@BeanParam Filters given, @BeanParam Paging paging) {
        var filters = paging.filters(Filters.class, given);
        return filters.listing(caller.is(Role.REGISTRAR)).page(paging, filters, this::view);
    }

    @GET
    @Path("/summits/{id}")
    @PermitAll
    @Operation(operationId = "getSummit", summary = "A summit by id or slug")
    public SummitView read(@Parameter(description = "Id or slug.") @RestPath String id) {
        return Summit.found(id)
                .filter(summit -> summit.isVisibleTo(caller))
                .map(this::view)
                .orElseThrow(() -> Refusal.notFound("summit"));
    }

    @POST
    @Path("/summits")
    @RolesAllowed(Role.REGISTRAR)
    @Operation(operationId = "createSummit", summary = "Draft a summit")
    public RestResponse<SummitView> create(@NotNull @Valid SummitProposal proposal) {
        var plan = proposal.plan();
        plan.check(City::exists);
        if (proposal.basedOn() != null
                && Summit.findByIdOptional(proposal.basedOn()).isEmpty()) {
            throw Refusal.rule("/basedOn", "UNKNOWN_SUMMIT", "There is no such earlier summit.");
        }
        var slug = proposal.slug() == null
                ? Slug.free(plan.title().in("en") + " " + plan.startsOn().getYear(), s -> Summit.count("slug", s) > 0)
                : proposal.slug();
        var summit = new Summit(slug, proposal.basedOn(), plan, clock.instant());
        summit.persistAndFlush();
        if (proposal.basedOn() != null) {
            editions.fire(new NextEdition(summit.id(), proposal.basedOn(), clock.instant()));
        }
        return Created.at("/v1/summits/" + summit.id(), view(summit));
    }

    @PATCH
    @Path("/summits/{id}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed(Role.REGISTRAR)
    @Operation(operationId = "changeSummit", summary = "Plan a summit anew")
    @RequestBody(content = @Content(schema = @Schema(implementation = SummitPlan.class)))
    public SummitView change(@RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull JsonNode patch) {
        var summit = Summit.hold(id);
        EntityTags.require(ifMatch, summit.revision());
        var plan = patches.apply(SummitPlan.class, summit.plan(), patch);
        plan.check(City::exists);
        summit.plan(plan, clock.instant());
        return view(summit);
    }

    private SummitView view(Summit summit) {
        return SummitView.of(summit, caller.is(Role.REGISTRAR));
    }
}
