package eu.alliance.practice.circle;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.entity.Listing;
import eu.alliance.platform.paging.Page;
import eu.alliance.platform.paging.Paging;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.rest.Created;
import eu.alliance.platform.rest.Tagged;
import eu.alliance.platform.value.Heading;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.practice.city.KnownCity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/circles")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Circles", description = "Closed groups that restricted practices are shared with.")
class CircleResource {

    @Schema(name = "CircleDetails")
    record Details(@NotNull @Heading LocalizedText name) {}

    @Schema(name = "Circle")
    record View(
            UUID id,
            LocalizedText name,
            Instant createdAt,
            Instant updatedAt,
            @Schema(hidden = true) long revision) implements Tagged {

        static View of(Circle circle) {
            return new View(circle.id(), circle.name(), circle.createdAt(), circle.updatedAt(), circle.revision());
        }
    }

    record Filters(@RestQuery @Nullable Instant updatedSince) {}

    private final Caller caller;
    private final Clock clock;

    CircleResource(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Role.EDITOR, Role.REVIEWER, Role.CITY_ADMIN, Role.CITY_EDITOR})
    @Operation(operationId = "listCircles", summary = "Circles: all for member cities and the library, else one's own")
    public Page<View> list(@BeanParam Filters given, @BeanParam Paging paging) {
        var filters = paging.filters(Filters.class, given);
        return Listing.of(Circle.class)
                .where(
                        "e.id in (select m.circleId from CircleMember m where m.cityId = :city)",
                        "city",
                        seesAll() ? null : home())
                .updatedSince(filters.updatedSince())
                .page(paging, filters, View::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.EDITOR, Role.REVIEWER, Role.CITY_ADMIN, Role.CITY_EDITOR})
    @Operation(operationId = "getCircle", summary = "A circle")
    public View read(@RestPath UUID id) {
        var circle = Circle.get(id);
        if (!seesAll() && !CircleMember.holds(id, home())) {
            throw Circle.unknown();
        }
        return View.of(circle);
    }

    @POST
    @RolesAllowed(Role.EDITOR)
    @Operation(operationId = "createCircle", summary = "Open a circle")
    public RestResponse<View> create(@NotNull @Valid Details details) {
        var circle = new Circle(details.name(), clock.instant());
        circle.persist();
        return Created.at("/v1/circles/" + circle.id(), View.of(circle));
    }

    private boolean seesAll() {
        return caller.is(Role.EDITOR)
                || caller.is(Role.REVIEWER)
                || caller.city().filter(KnownCity::isMember).isPresent();
    }

    private UUID home() {
        return caller.city().orElseThrow(() -> Refusal.forbidden("NO_CITY", "The token names no city."));
    }
}
