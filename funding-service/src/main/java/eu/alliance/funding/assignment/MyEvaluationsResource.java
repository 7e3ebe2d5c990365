package eu.alliance.funding.assignment;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.entity.Listing;
import eu.alliance.platform.paging.Page;
import eu.alliance.platform.paging.Paging;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/my-evaluations")
@Produces("application/json")
@Transactional
@RolesAllowed(Role.EVALUATOR)
@Tag(name = "Evaluation")
class MyEvaluationsResource {

    record Filters(
            @Parameter(description = "A call's id.") @RestQuery @Nullable UUID call,

            @RestQuery @Nullable AssignmentStatus status) {}

    private final Evaluators evaluators;
    private final Caller caller;

    MyEvaluationsResource(Evaluators evaluators, Caller caller) {
        this.evaluators = evaluators;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listMyEvaluations",
            summary = "What the caller is asked to judge",
            description = "An application in which the caller's city has come to have an interest is left out, so a"
                    + " page may hold fewer than its limit while another follows.")
    public Page<AssignmentView> list(@BeanParam Filters given, @BeanParam Paging paging) {
        var filters = paging.filters(Filters.class, given);
        var page = Listing.of(Assignment.class)
                .where("e.username = :me", "me", caller.username())
                .where("e.status in (ASSIGNED, ACCEPTED, REPORTED)")
                .where("e.callId = :call", "call", filters.call())
                .where("e.status = :status", "status", filters.status())
                .page(paging, filters, each -> each);
        return new Page<>(evaluators.ownAmong(page.items()), page.next());
    }
}
