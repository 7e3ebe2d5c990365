package eu.alliance.registration.register;

import com.fasterxml.jackson.databind.JsonNode;
import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.entity.Uuid7;
import eu.alliance.platform.json.MergePatch;
import eu.alliance.platform.outbox.Outbox;
import eu.alliance.platform.paging.Page;
import eu.alliance.platform.paging.Paging;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.rest.Created;
import eu.alliance.platform.rest.EntityTags;
import eu.alliance.registration.city.City;
import eu.alliance.registration.city.CityEvent;
import eu.alliance.registration.city.Slug;
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
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Cities", description = "Who takes part, and in which programmes.")
class CityResource {

    private final Outbox outbox;
    private final MergePatch patches;
    private final Caller caller;
    private final Clock clock;

    CityResource(Outbox outbox, MergePatch patches, Caller caller, Clock clock) {
        this.outbox = outbox;
        this.patches = patches;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/cities")
    @PermitAll
    @Operation(operationId = "listCities", summary = "Cities, institutions and operators")
    public Page<CityView> list(@BeanParam CityFilters given, @BeanParam Paging paging) {
        var filters = paging.filters(CityFilters.class, given);
        return filters.listing().page(paging, filters, city -> CityView.of(city, caller.is(Role.REGISTRAR), false));
    }

    @GET
    @Path("/cities/{id}")
    @PermitAll
    @Operation(operationId = "getCity", summary = "A city by id or slug")
    public CityView read(@Parameter(description = "Id or slug.") @RestPath String id) {
        return view(City.found(id).orElseThrow(() -> Refusal.notFound("city")));
    }

    @POST
    @Path("/cities")
    @RolesAllowed(Role.REGISTRAR)
    @Operation(operationId = "createCity", summary = "Register a city as an applicant")
    public RestResponse<CityView> create(@NotNull @Valid CityRegistration registration) {
        var now = clock.instant();
        var id = registration.id() == null ? Uuid7.at(now) : registration.id();
        if (City.findByIdOptional(id).isPresent()) {
            throw Refusal.conflict("CITY_EXISTS", "There is a city with this id.");
        }
        var slug = registration.slug() == null
                ? Slug.free(registration.name().in("en"), City::isTaken)
                : registration.slug();
        var city = new City(id, slug, registration.details().profile(), now);
        city.persistAndFlush();
        outbox.record(new CityEvent.Registered(city.state(), now));
        return Created.at("/v1/cities/" + id, view(city));
    }

    @PATCH
    @Path("/cities/{id}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed(Role.REGISTRAR)
    @Operation(operationId = "changeCity", summary = "Change what is known of a city")
    @RequestBody(content = @Content(schema = @Schema(implementation = CityDetails.class)))
    public CityView change(@RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull JsonNode patch) {
        var city = City.hold(id);
        EntityTags.require(ifMatch, city.revision());
        var details = patches.apply(CityDetails.class, CityDetails.of(city.profile()), patch);
        city.change(details.profile(), clock.instant()).forEach(outbox::record);
        return view(city);
    }

    @POST
    @Path("/cities/{id}/admission")
    @RolesAllowed(Role.REGISTRAR)
    @Operation(operationId = "admitCity", summary = "Make an applicant a member, or a suspended one a member again")
    public CityView admit(@RestPath UUID id) {
        return move(id, City::admit);
    }

    @POST
    @Path("/cities/{id}/suspension")
    @RolesAllowed(Role.REGISTRAR)
    @Operation(operationId = "suspendCity", summary = "Suspend a member")
    public CityView suspend(@RestPath UUID id) {
        return move(id, City::suspend);
    }

    @POST
    @Path("/cities/{id}/departure")
    @RolesAllowed(Role.REGISTRAR)
    @Operation(operationId = "recordCityDeparture", summary = "Record that a member has left")
    public CityView leave(@RestPath UUID id) {
        return move(id, City::leave);
    }

    private CityView move(UUID id, BiFunction<City, Instant, CityEvent> move) {
        var city = City.hold(id);
        outbox.record(move.apply(city, clock.instant()));
        return view(city);
    }

    private CityView view(City city) {
        var isRegistrar = caller.is(Role.REGISTRAR);
        return CityView.of(city, isRegistrar, isRegistrar || caller.actsFor(city.id()));
    }
}
