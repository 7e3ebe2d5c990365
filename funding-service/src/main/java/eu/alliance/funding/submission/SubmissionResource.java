package eu.alliance.funding.submission;

import eu.alliance.funding.applicant.Applicants;
import eu.alliance.funding.application.Application;
import eu.alliance.funding.call.Call;
import eu.alliance.funding.proposal.ApplicationCheck;
import eu.alliance.funding.receipt.ReceiptView;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.idempotency.IdempotencyKeyRequired;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.problem.Violation;
import eu.alliance.platform.rest.Created;
import eu.alliance.platform.rest.DryRun;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/applications/{id}/submission")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Applications")
class SubmissionResource {

    private final Applicants applicants;
    private final ApplicationCheck check;
    private final HandingIn handingIn;

    SubmissionResource(Applicants applicants, ApplicationCheck check, HandingIn handingIn) {
        this.applicants = applicants;
        this.check = check;
        this.handingIn = handingIn;
    }

    @POST
    @RolesAllowed(Role.CITY_ADMIN)
    @IdempotencyKeyRequired
    @Operation(
            operationId = "submitApplication",
            summary = "Hand an application in, as often as wanted until the deadline; the last one counts",
            description = "It counts as received once its whole body has arrived; the deadline's instant is in time."
                    + " With `dryRun=true` nothing changes, no key is needed and the answer is 200"
                    + " `{wouldSucceed, errors[]}`.")
    @APIResponse(
            responseCode = "201",
            description = "The signed receipt.",
            content = @Content(schema = @Schema(implementation = ReceiptView.class)))
    public RestResponse<?> submit(@RestPath UUID id, @RestQuery @Nullable Boolean dryRun) {
        var now = applicants.now();
        var application = applicants.held(id);
        var call = Call.get(application.callId());
        if (Boolean.TRUE.equals(dryRun)) {
            return RestResponse.ok(DryRun.trying(() -> objections(application, call, now)));
        }
        Refusal.insistOnNone(objections(application, call, now));
        var receipt = handingIn.handIn(application, call.terms().deadline(), now);
        return Created.at("/v1/receipts/" + receipt.id(), ReceiptView.of(receipt));
    }

    /** Every rule that it breaks, of one that may be handed in now. */
    private List<Violation> objections(Application application, Call call, Instant now) {
        applicants.requireOpen(call, now);
        application.requireSubmittable();
        return check.objectionsTo(application.present(), call, now);
    }
}
