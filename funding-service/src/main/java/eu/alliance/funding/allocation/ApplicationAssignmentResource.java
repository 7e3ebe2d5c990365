package eu.alliance.funding.allocation;

import eu.alliance.funding.application.Application;
import eu.alliance.funding.assignment.Assignment;
import eu.alliance.funding.assignment.AssignmentView;
import eu.alliance.funding.assignment.Evaluators;
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

@Path("/v1/applications/{id}/assignments")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@RolesAllowed(Role.GRANTS_OFFICER)
@Tag(name = "Evaluation")
class ApplicationAssignmentResource {

    @Schema(name = "AssignmentRequest")
    record Request(
            @Schema(examples = "evaluator-1") @NotBlank @Size(max = 255) String username) {}

    record Filters() {}

    private final Assigning assigning;
    private final Evaluators evaluators;
    private final Clock clock;

    ApplicationAssignmentResource(Assigning assigning, Evaluators evaluators, Clock clock) {
        this.assigning = assigning;
        this.evaluators = evaluators;
        this.clock = clock;
    }

    @POST
    @Operation(
            operationId = "assignEvaluator",
            summary = "Have one of the call's experts judge an application",
            description = "Once the call is closed. When their home city has an interest in the application: 409"
                    + " CONFLICT_OF_INTEREST, with the interests in conflicts.")
    public RestResponse<AssignmentView> assign(@RestPath UUID id, @NotNull @Valid Request request) {
        var assignment = assigning.byName(id, request.username().strip(), clock.instant());
        return Created.at("/v1/assignments/" + assignment.id(), evaluators.visible(assignment));
    }

    @GET
    @Operation(operationId = "listApplicationAssignments", summary = "Who judges an application")
    public Page<AssignmentView> list(@RestPath UUID id, @BeanParam Paging paging) {
        var application = Application.get(id);
        var page = Listing.of(Assignment.class)
                .where("e.applicationId = :application", "application", application.id())
                .page(paging, paging.filters(Filters.class, new Filters()), each -> each);
        return new Page<>(evaluators.among(page.items()), page.next());
    }
}
