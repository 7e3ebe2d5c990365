package eu.alliance.practice.circle;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.entity.Listing;
import eu.alliance.platform.paging.Page;
import eu.alliance.platform.paging.Paging;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.rest.Created;
import eu.alliance.platform.rest.EntityTags;
import eu.alliance.platform.rest.Tagged;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/circles/{id}/members")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Circles")
class CircleMemberResource {

    @Schema(name = "CircleAdmission", description = "Either a city or an organisation.")
    record Admission(
            @Schema(nullable = true) @Nullable UUID cityId,
            @Schema(nullable = true) @Nullable UUID organisationId) {}

    @Schema(name = "CircleMember")
    record View(
            UUID id,
            UUID circleId,
            @Schema(nullable = true) @Nullable UUID cityId,
            @Schema(nullable = true) @Nullable UUID organisationId,
            Instant createdAt,
            @Schema(hidden = true) long revision)
            implements Tagged {

        static View of(CircleMember member) {
            return new View(
                    member.id(),
                    member.circleId(),
                    member.cityId(),
                    member.organisationId(),
                    member.createdAt(),
                    member.revision());
        }
    }

    record Filters(@RestQuery @Nullable Instant updatedSince) {}

    private final Caller caller;
    private final Clock clock;

    CircleMemberResource(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Role.EDITOR, Role.CITY_ADMIN, Role.CITY_EDITOR})
    @Operation(operationId = "listCircleMembers", summary = "Who is in a circle, for those in it")
    public Page<View> members(@RestPath UUID id, @BeanParam Filters given, @BeanParam Paging paging) {
        insist(id);
        var filters = paging.filters(Filters.class, given);
        return Listing.of(CircleMember.class)
                .where("e.circleId = :circle", "circle", id)
                .updatedSince(filters.updatedSince())
                .page(paging, filters, View::of);
    }

    @POST
    @RolesAllowed(Role.EDITOR)
    @Operation(operationId = "admitCircleMember", summary = "Let a city or an organisation into a circle")
    public RestResponse<View> admit(@RestPath UUID id, @NotNull @Valid Admission admission) {
        if ((admission.cityId() == null) == (admission.organisationId() == null)) {
            throw Refusal.rule("", "ONE_OF", "Either cityId or organisationId.");
        }
        var member = Circle.get(id)
                .admit(
                        Optional.ofNullable(admission.cityId()),
                        Optional.ofNullable(admission.organisationId()),
                        clock.instant());
        member.persistAndFlush();
        return Created.at("/v1/circles/" + id + "/members/" + member.id(), View.of(member));
    }

    @GET
    @Path("/{memberId}")
    @RolesAllowed({Role.EDITOR, Role.CITY_ADMIN, Role.CITY_EDITOR})
    @Operation(operationId = "getCircleMember", summary = "A place in a circle")
    public View member(@RestPath UUID id, @RestPath UUID memberId) {
        insist(id);
        return View.of(CircleMember.get(id, memberId));
    }

    @DELETE
    @Path("/{memberId}")
    @RolesAllowed(Role.EDITOR)
    @Operation(operationId = "removeCircleMember", summary = "Take a place in a circle back")
    public void remove(@RestPath UUID id, @RestPath UUID memberId, @RestHeader("If-Match") @Nullable String ifMatch) {
        var member = CircleMember.get(id, memberId);
        EntityTags.require(ifMatch, member.revision());
        member.delete();
    }

    private void insist(UUID circle) {
        if (!caller.is(Role.EDITOR) && !CircleMember.holds(circle, home())) {
            throw Circle.unknown();
        }
        if (caller.is(Role.EDITOR)) {
            Circle.get(circle);
        }
    }

    private UUID home() {
        return caller.city().orElseThrow(() -> Refusal.forbidden("NO_CITY", "The token names no city."));
    }
}
