package eu.alliance.funding.applicant;

import eu.alliance.funding.application.Application;
import eu.alliance.funding.call.Call;
import eu.alliance.funding.proposal.ApplicationDetails;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.rest.Created;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/calls/{id}/applications")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Applications")
class CallApplicationResource {

    private final Applicants applicants;

    CallApplicationResource(Applicants applicants) {
        this.applicants = applicants;
    }

    @POST
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR})
    @Operation(operationId = "createApplication", summary = "Begin an application; the caller's city coordinates it")
    public RestResponse<ApplicationView> create(@RestPath UUID id, @NotNull @Valid ApplicationDetails details) {
        var now = applicants.now();
        var city = applicants.city();
        var call = Call.get(id);
        applicants.requireInTime(call, now);
        var application = new Application(id, city, details.checked().pinned(List.of()), now);
        application.persistAndFlush();
        return Created.at("/v1/applications/" + application.id(), applicants.view(application, now));
    }
}
