package eu.alliance.funding.grant;

import eu.alliance.funding.application.Application;
import eu.alliance.funding.call.Call;
import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.entity.Listing;
import eu.alliance.platform.export.Exported;
import eu.alliance.platform.paging.Page;
import eu.alliance.platform.paging.Paging;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.value.Heading;
import eu.alliance.platform.value.LocalizedText;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/grants")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Grants", description = "What was promised, signed, paid and accounted for.")
class GrantResource {

    @Schema(name = "GrantSigning")
    record Signing(
            @Schema(examples = "A mayor") @NotBlank @Size(max = 200) String signatoryName,

            @NotNull @Heading LocalizedText office) {}

    @Schema(name = "GrantSuspension")
    record Suspension(@NotBlank @Size(max = 5000) String reason) {}

    record Filters(
            @Parameter(description = "A call's id.") @RestQuery @Nullable UUID call,

            @RestQuery @Nullable GrantStatus status,

            @Parameter(description = "Only what changed at or after this instant, oldest change first.")
            @RestQuery
            @Nullable Instant updatedSince) {}

    private final GrantParties parties;
    private final GrantMoves moves;
    private final Caller caller;
    private final Clock clock;

    GrantResource(GrantParties parties, GrantMoves moves, Caller caller, Clock clock) {
        this.parties = parties;
        this.moves = moves;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Produces({"application/json", Exported.CSV, Exported.XLSX})
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR, Role.GRANTS_OFFICER, Role.FINANCE})
    @Operation(operationId = "listGrants", summary = "Grants: a city's own, to officers and finance all")
    public Page<GrantView> list(@BeanParam Filters given, @BeanParam Paging paging) {
        var filters = paging.filters(Filters.class, given);
        var listing = Listing.of(Grant.class)
                .where("e.callId = :call", "call", filters.call())
                .where("e.status = :status", "status", filters.status())
                .updatedSince(filters.updatedSince());
        if (!parties.areStaff()) {
            var city = caller.city().orElseThrow(() -> Refusal.forbidden("NO_CITY", "Only a city has grants."));
            listing.where("function('names_city', e.cities, :city) = true", "city", city);
        }
        var page = listing.page(paging, filters, each -> each);
        return new Page<>(parties.views(page.items()), page.next());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR, Role.GRANTS_OFFICER, Role.FINANCE})
    @Operation(operationId = "getGrant", summary = "A grant")
    public GrantView read(@RestPath UUID id) {
        return parties.view(parties.visible(Grant.get(id)));
    }

    @POST
    @Path("/{id}/signature")
    @RolesAllowed(Role.CITY_ADMIN)
    @Operation(
            operationId = "signGrant",
            summary = "Sign the agreement, as the coordinator",
            description = "It obliges the consortium to publish its results as practices.")
    public GrantView sign(@RestPath UUID id, @NotNull @Valid Signing signing) {
        var grant = parties.coordinated(Grant.hold(id));
        moves.tell(grant.sign(signing.signatoryName(), signing.office(), clock.instant()));
        return parties.view(grant);
    }

    @POST
    @Path("/{id}/decline")
    @RolesAllowed(Role.CITY_ADMIN)
    @Operation(
            operationId = "declineGrant",
            summary = "Turn the grant down before it is signed, as the coordinator",
            description = "The application is withdrawn; the money goes to the reserve list, in its order.")
    public GrantView decline(@RestPath UUID id) {
        var now = clock.instant();
        Call.hold(Grant.callOf(id));
        var grant = parties.coordinated(Grant.hold(id));
        grant.decline(now);
        moves.tell(Application.hold(grant.applicationId()).decline(now));
        moves.free(grant, now);
        return parties.view(grant);
    }

    @POST
    @Path("/{id}/suspension")
    @RolesAllowed(Role.GRANTS_OFFICER)
    @Operation(operationId = "suspendGrant", summary = "Stop payments for a while")
    public GrantView suspend(@RestPath UUID id, @NotNull @Valid Suspension suspension) {
        var grant = Grant.hold(id);
        grant.suspend(suspension.reason(), clock.instant());
        return parties.view(grant);
    }

    @POST
    @Path("/{id}/resumption")
    @RolesAllowed(Role.GRANTS_OFFICER)
    @Operation(operationId = "resumeGrant", summary = "Go on with a grant that was suspended")
    public GrantView resume(@RestPath UUID id) {
        var grant = Grant.hold(id);
        grant.resume(clock.instant());
        return parties.view(grant);
    }

    @POST
    @Path("/{id}/closing")
    @RolesAllowed(Role.GRANTS_OFFICER)
    @Operation(
            operationId = "closeGrant",
            summary = "Close a grant",
            description = "What was not paid is free again and goes to the reserve list, in its order.")
    public GrantView close(@RestPath UUID id) {
        var now = clock.instant();
        Call.hold(Grant.callOf(id));
        var grant = Grant.hold(id);
        moves.tell(grant.close(now));
        moves.free(grant, now);
        return parties.view(grant);
    }
}
