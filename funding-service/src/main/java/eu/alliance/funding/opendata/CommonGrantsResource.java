package eu.alliance.funding.opendata;

import eu.alliance.funding.call.Call;
import eu.alliance.funding.call.CallView;
import eu.alliance.platform.problem.Refusal;
import io.quarkus.panache.common.Sort;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/exports/common-grants/opportunities")
@Produces("application/json")
@Transactional
@PermitAll
@Tag(name = "Open data", description = "Calls and grants in the shapes that others read.")
class CommonGrantsResource {

    private static final int USUAL = 100;
    private static final int MOST = 1000;

    @Schema(name = "CommonGrantsPagination")
    record PaginationInfo(int page, int pageSize, long totalItems, long totalPages) {}

    @Schema(name = "CommonGrantsOpportunities")
    record Opportunities(int status, String message, List<Opportunity> items, PaginationInfo paginationInfo) {}

    @Schema(name = "CommonGrantsOpportunityFound")
    record Found(int status, String message, Opportunity data) {}

    private final Clock clock;

    CommonGrantsResource(Clock clock) {
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "exportOpportunities",
            summary = "All calls as CommonGrants v0.4 opportunities",
            description = "Paged as that protocol does, by page and pageSize; what changed last comes first.")
    public Opportunities list(
            @Parameter(description = "From 1.") @RestQuery @Nullable Integer page,
            @Parameter(description = "From 1 to 1000, 100 unless told.") @RestQuery @Nullable Integer pageSize) {
        var number = page == null ? 1 : page;
        var size = pageSize == null ? USUAL : pageSize;
        if (number < 1 || size < 1 || size > MOST) {
            throw Refusal.malformed("INVALID_PARAMETER", "A page from 1, a pageSize from 1 to 1000.");
        }
        var calls = Call.<Call>findAll(Sort.descending("updatedAt", "id")).page(number - 1, size);
        var items = calls.list().stream().map(this::opportunity).toList();
        var total = Call.count();
        return new Opportunities(
                200, "Success", items, new PaginationInfo(number, size, total, Math.ceilDiv(total, size)));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "exportOpportunity", summary = "A call as a CommonGrants v0.4 opportunity")
    public Found read(@RestPath UUID id) {
        return new Found(200, "Success", opportunity(Call.get(id)));
    }

    private Opportunity opportunity(Call call) {
        return Opportunity.of(CallView.of(call, clock.instant(), false));
    }
}
