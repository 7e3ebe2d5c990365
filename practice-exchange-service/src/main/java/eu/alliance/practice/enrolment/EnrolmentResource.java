package eu.alliance.practice.enrolment;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.practice.training.Training;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/enrolments/{id}")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Trainings")
class EnrolmentResource {

    private final Caller caller;
    private final Clock clock;

    EnrolmentResource(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Role.EDITOR, Role.CITY_ADMIN, Role.CITY_EDITOR})
    @Operation(operationId = "getEnrolment", summary = "An enrolment")
    public EnrolmentView read(@RestPath UUID id) {
        return view(visible(id));
    }

    @POST
    @Path("/cancellation")
    @RolesAllowed({Role.EDITOR, Role.CITY_ADMIN, Role.CITY_EDITOR})
    @Operation(
            operationId = "cancelEnrolment",
            summary = "Give a place back",
            description = "It goes to the first who waits, unless the training has started.")
    public EnrolmentView cancel(@RestPath UUID id) {
        var training = Training.held(visible(id).trainingId()).orElseThrow(EnrolmentResource::unknown);
        var enrolment = visible(id);
        Enrolment.getEntityManager().refresh(enrolment);
        var now = clock.instant();
        enrolment.cancel(now);
        Enrolment.getEntityManager().flush();
        Enrolment.promote(training, now);
        return view(enrolment);
    }

    private Enrolment visible(UUID id) {
        return Enrolment.found(id)
                .filter(each -> caller.is(Role.EDITOR) || caller.actsFor(each.cityId()))
                .orElseThrow(EnrolmentResource::unknown);
    }

    private static Refusal unknown() {
        return Refusal.notFound("enrolment");
    }

    private static EnrolmentView view(Enrolment enrolment) {
        return EnrolmentView.of(enrolment, Enrolment.waitingIn(enrolment.trainingId()));
    }
}
