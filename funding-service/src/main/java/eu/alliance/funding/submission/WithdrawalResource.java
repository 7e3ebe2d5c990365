package eu.alliance.funding.submission;

import eu.alliance.funding.application.Applicants;
import eu.alliance.funding.application.ApplicationView;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.events.Outbox;
import jakarta.annotation.security.RolesAllowed;
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

    WithdrawalResource(Applicants applicants, Outbox outbox) {
        this.applicants = applicants;
        this.outbox = outbox;
    }

    @POST
    @RolesAllowed(Role.CITY_ADMIN)
    @Operation(operationId = "withdrawApplication", summary = "Withdraw an application for good")
    public ApplicationView withdraw(@RestPath UUID id) {
        var now = applicants.now();
        var application = applicants.held(id);
        outbox.record(application.withdraw(now));
        return applicants.view(application, now);
    }
}
