package eu.alliance.funding.reporting;

import eu.alliance.funding.grant.Grant;
import eu.alliance.funding.grant.GrantParties;
import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.entity.Listing;
import eu.alliance.platform.paging.Page;
import eu.alliance.platform.paging.Paging;
import eu.alliance.platform.rest.Created;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/grants/{id}/reports")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Grants")
class GrantReportResource {

    @Schema(name = "GrantReportReturn")
    record GivingBack(@NotBlank @Size(max = 5000) String reason) {}

    record Filters() {}

    private final GrantParties parties;
    private final Caller caller;
    private final Clock clock;

    GrantReportResource(GrantParties parties, Caller caller, Clock clock) {
        this.parties = parties;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR})
    @Operation(
            operationId = "reportOnGrant",
            summary = "Account for a grant, as the coordinator",
            description = "Once it is signed, and while it is suspended too.")
    public RestResponse<GrantReportView> report(@RestPath UUID id, @NotNull @Valid Account account) {
        var grant = parties.coordinated(Grant.hold(id));
        grant.requireReportable();
        var report = new GrantReport(id, account.checked(grant.cities()), clock.instant());
        report.persistAndFlush();
        return Created.at("/v1/grants/" + id + "/reports/" + report.id(), view(report));
    }

    @GET
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR, Role.GRANTS_OFFICER, Role.FINANCE})
    @Operation(operationId = "listGrantReports", summary = "The reports on a grant")
    public Page<GrantReportView> list(@RestPath UUID id, @BeanParam Paging paging) {
        visible(id);
        return Listing.of(GrantReport.class)
                .where("e.grantId = :grant", "grant", id)
                .page(paging, paging.filters(Filters.class, new Filters()), this::view);
    }

    @GET
    @Path("/{reportId}")
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR, Role.GRANTS_OFFICER, Role.FINANCE})
    @Operation(operationId = "getGrantReport", summary = "A report on a grant")
    public GrantReportView read(@RestPath UUID id, @RestPath UUID reportId) {
        visible(id);
        return view(GrantReport.of(id, reportId));
    }

    @POST
    @Path("/{reportId}/approval")
    @RolesAllowed(Role.GRANTS_OFFICER)
    @Operation(operationId = "approveGrantReport", summary = "Approve a report")
    public GrantReportView approve(@RestPath UUID id, @RestPath UUID reportId) {
        var report = GrantReport.hold(id, reportId);
        report.approve(caller.subject(), clock.instant());
        return view(report);
    }

    @POST
    @Path("/{reportId}/return")
    @RolesAllowed(Role.GRANTS_OFFICER)
    @Operation(operationId = "returnGrantReport", summary = "Return a report, saying why; a new one follows")
    public GrantReportView giveBack(@RestPath UUID id, @RestPath UUID reportId, @NotNull @Valid GivingBack givingBack) {
        var report = GrantReport.hold(id, reportId);
        report.giveBack(givingBack.reason(), caller.subject(), clock.instant());
        return view(report);
    }

    private void visible(UUID id) {
        parties.visible(Grant.get(id));
    }

    private GrantReportView view(GrantReport report) {
        return GrantReportView.of(report, caller.is(Role.GRANTS_OFFICER));
    }
}
