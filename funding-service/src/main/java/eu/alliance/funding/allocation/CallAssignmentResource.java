package eu.alliance.funding.allocation;

import eu.alliance.funding.assignment.Assignment;
import eu.alliance.funding.assignment.AssignmentStatus;
import eu.alliance.funding.assignment.AssignmentView;
import eu.alliance.funding.assignment.Evaluators;
import eu.alliance.funding.call.Call;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.entity.Listing;
import eu.alliance.platform.paging.Page;
import eu.alliance.platform.paging.Paging;
import eu.alliance.platform.rest.Created;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/calls/{id}/assignments")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@RolesAllowed(Role.GRANTS_OFFICER)
@Tag(name = "Evaluation")
class CallAssignmentResource {

    @Schema(name = "SharingOut")
    record Request(
            @Schema(description = "How many evaluators each application is to have.", examples = "2")
            @NotNull @Min(1) @Max(10) Integer perApplication) {}

    @Schema(name = "SharedOut")
    record SharedOut(
            List<ChoiceView> items,

            @Schema(description = "What nobody could be found for: too few experts, or too many in conflict.")
            List<LoadPolicy.Gap> gaps) {}

    @Schema(name = "SharedOutItem")
    record ChoiceView(UUID applicationId, String username) {}

    record Filters(
            @RestQuery @Nullable AssignmentStatus status,

            @Parameter(description = "Only what changed at or after this instant, oldest change first.")
            @RestQuery
            @Nullable Instant updatedSince) {}

    private final Assigning assigning;
    private final Evaluators evaluators;
    private final Clock clock;

    CallAssignmentResource(Assigning assigning, Evaluators evaluators, Clock clock) {
        this.assigning = assigning;
        this.evaluators = evaluators;
        this.clock = clock;
    }

    @POST
    @Operation(
            operationId = "assignEvaluators",
            summary = "Share a call's applications out among its experts",
            description = "Whoever has least to do comes first; conflicts of interest are avoided. What is assigned"
                    + " already stays and counts.")
    public RestResponse<SharedOut> assign(@RestPath UUID id, @NotNull @Valid Request request) {
        var plan = assigning.evenly(id, request.perApplication(), clock.instant());
        var items = plan.choices().stream()
                .map(choice -> new ChoiceView(choice.application(), choice.username()))
                .toList();
        return Created.at("/v1/calls/" + id + "/assignments", new SharedOut(items, plan.gaps()));
    }

    @GET
    @Operation(operationId = "listCallAssignments", summary = "Who judges what under a call")
    public Page<AssignmentView> list(@RestPath UUID id, @BeanParam Filters given, @BeanParam Paging paging) {
        var call = Call.get(id);
        var filters = paging.filters(Filters.class, given);
        var page = Listing.of(Assignment.class)
                .where("e.callId = :call", "call", call.id())
                .where("e.status = :status", "status", filters.status())
                .updatedSince(filters.updatedSince())
                .page(paging, filters, each -> each);
        return new Page<>(evaluators.among(page.items()), page.next());
    }
}
