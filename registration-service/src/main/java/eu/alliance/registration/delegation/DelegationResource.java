package eu.alliance.registration.delegation;

import static eu.alliance.platform.caller.Role.CITY_ADMIN;
import static eu.alliance.platform.caller.Role.CITY_EDITOR;
import static eu.alliance.platform.caller.Role.REGISTRAR;

import com.fasterxml.jackson.databind.JsonNode;
import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.entity.Listing;
import eu.alliance.platform.export.Exported;
import eu.alliance.platform.json.MergePatch;
import eu.alliance.platform.paging.Page;
import eu.alliance.platform.paging.Paging;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.rest.Created;
import eu.alliance.platform.rest.EntityTags;
import eu.alliance.registration.city.City;
import eu.alliance.registration.summit.Summit;
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
@Tag(name = "Delegations", description = "Who comes for a city, from draft to confirmation.")
class DelegationResource {

    /** How a list of delegations may be narrowed. */
    record Filters(
            @RestQuery @Nullable DelegationStatus status,
            @RestQuery @Nullable UUID cityId,

            @Parameter(description = "Only what changed at or after this instant, oldest change first.")
            @RestQuery
            @Nullable Instant updatedSince) {

        Listing<Delegation> listing(UUID summit, Caller caller) {
            var listing = Listing.of(Delegation.class)
                    .where("e.summitId = :summit", "summit", summit)
                    .where("e.status = :status", "status", status)
                    .where("e.cityId = :city", "city", cityId)
                    .updatedSince(updatedSince);
            return caller.is(REGISTRAR)
                    ? listing
                    : listing.where("e.cityId = :own", "own", caller.city().orElse(new UUID(0, 0)));
        }
    }

    private final MergePatch patches;
    private final Event<Opening> openings;
    private final Caller caller;
    private final Clock clock;

    DelegationResource(MergePatch patches, Event<Opening> openings, Caller caller, Clock clock) {
        this.patches = patches;
        this.openings = openings;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/summits/{id}/delegations")
    @RolesAllowed({CITY_ADMIN, CITY_EDITOR, REGISTRAR})
    @Produces({"application/json", Exported.CSV, Exported.XLSX})
    @Operation(operationId = "listDelegations", summary = "A city's own delegation; for the registrar all of them")
    public Page<DelegationView> list(@RestPath UUID id, @BeanParam Filters given, @BeanParam Paging paging) {
        var summit = Summit.visibleTo(caller, id);
        var filters = paging.filters(Filters.class, given);
        var now = clock.instant();
        return filters.listing(id, caller).page(paging, filters, d -> DelegationView.of(d, summit, caller, now));
    }

    @GET
    @Path("/delegations/{id}")
    @RolesAllowed({CITY_ADMIN, CITY_EDITOR, REGISTRAR})
    @Operation(operationId = "getDelegation", summary = "A delegation")
    public DelegationView read(@RestPath UUID id) {
        return view(Delegation.visibleTo(caller, id));
    }

    @POST
    @Path("/summits/{id}/delegations")
    @RolesAllowed({CITY_ADMIN, CITY_EDITOR})
    @Operation(operationId = "openDelegation", summary = "Open the caller's city's delegation to a summit")
    public RestResponse<DelegationView> open(@RestPath UUID id, @Valid @Nullable DelegationDetails details) {
        var city = caller.city().orElseThrow(() -> Refusal.forbidden("NO_CITY", "The token names no city."));
        City.requireWelcome(city);
        var summit = Summit.steady(id);
        if (!summit.isVisibleTo(caller)) {
            throw Refusal.notFound("summit");
        }
        if (Delegation.count("summitId = ?1 and cityId = ?2", id, city) > 0) {
            throw Refusal.conflict("DELEGATION_EXISTS", "The city has a delegation to this summit.");
        }
        summit.objectionToDrafting().ifPresent(objection -> {
            throw objection;
        });
        var told = details == null ? DelegationDetails.NONE : details;
        var now = clock.instant();
        var delegation = new Delegation(id, city, caller.subject(), told, now);
        delegation.persistAndFlush();
        openings.fire(new Opening(id, city, now));
        return Created.at("/v1/delegations/" + delegation.id(), view(delegation));
    }

    @PATCH
    @Path("/delegations/{id}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed({CITY_ADMIN, CITY_EDITOR, REGISTRAR})
    @Operation(operationId = "changeDelegation", summary = "Change what is said of a delegation")
    @RequestBody(content = @Content(schema = @Schema(implementation = DelegationDetails.class)))
    public DelegationView change(@RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull JsonNode patch) {
        var delegation = Delegation.hold(id);
        if (!delegation.isVisibleTo(caller)) {
            throw Refusal.notFound("delegation");
        }
        EntityTags.require(ifMatch, delegation.revision());
        delegation.describe(patches.apply(DelegationDetails.class, delegation.details(), patch), clock.instant());
        return view(delegation);
    }

    private DelegationView view(Delegation delegation) {
        return DelegationView.of(delegation, Summit.visibleTo(caller, delegation.summitId()), caller, clock.instant());
    }
}
