package eu.alliance.funding.submission;

import eu.alliance.funding.applicant.Applicants;
import eu.alliance.funding.applicant.ApplicationView;
import eu.alliance.funding.application.Application;
import eu.alliance.funding.application.ApplicationStatus;
import eu.alliance.funding.call.Call;
import eu.alliance.funding.funds.MoneyFreed;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.outbox.Outbox;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/applications/{id}/withdrawal")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Applications")
class WithdrawalResource {

    private final Applicants applicants;
    private final Outbox outbox;
    private final Event<MoneyFreed> freed;

    WithdrawalResource(Applicants applicants, Outbox outbox, Event<MoneyFreed> freed) {
        this.applicants = applicants;
        this.outbox = outbox;
        this.freed = freed;
    }

    @POST
    @RolesAllowed(Role.CITY_ADMIN)
    @Operation(
            operationId = "withdrawApplication",
            summary = "Withdraw an application for good",
            description = "On the reserve list the next one moves up.")
    public ApplicationView withdraw(@RestPath UUID id) {
        var now = applicants.now();
        Call.hold(Application.callOf(id));
        var application = applicants.held(id);
        var waited = application.status() == ApplicationStatus.RESERVE;
        outbox.record(application.withdraw(now));
        if (waited) {
            freed.fire(new MoneyFreed(application.callId(), now));
        }
        return applicants.view(application, now);
    }
}
