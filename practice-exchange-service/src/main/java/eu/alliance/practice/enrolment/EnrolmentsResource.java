package eu.alliance.practice.enrolment;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.entity.Listing;
import eu.alliance.platform.paging.Page;
import eu.alliance.platform.paging.Paging;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.rest.Created;
import eu.alliance.practice.training.TrainingDesk;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/trainings/{id}/enrolments")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Trainings")
class EnrolmentsResource {

    @Schema(name = "TrainingEnrolmentRequest")
    record Request(@NotNull @Valid Participant participant) {}

    record Filters(
            @RestQuery @Nullable EnrolmentStatus status,
            @RestQuery @Nullable Instant updatedSince) {}

    private final TrainingDesk desk;
    private final Caller caller;
    private final Clock clock;

    EnrolmentsResource(TrainingDesk desk, Caller caller, Clock clock) {
        this.desk = desk;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Role.EDITOR, Role.CITY_ADMIN, Role.CITY_EDITOR})
    @Operation(
            operationId = "listEnrolments",
            summary = "Who is enrolled",
            description = "All for editors, its own people for a city.")
    public Page<EnrolmentView> list(@RestPath UUID id, @BeanParam Filters given, @BeanParam Paging paging) {
        desk.read(id);
        var filters = paging.filters(Filters.class, given);
        var waiting = Enrolment.waitingIn(id);
        return Listing.of(Enrolment.class)
                .where("e.trainingId = :training", "training", id)
                .where("e.cityId = :city", "city", caller.is(Role.EDITOR) ? null : home())
                .where("e.status = :status", "status", filters.status())
                .updatedSince(filters.updatedSince())
                .page(paging, filters, enrolment -> EnrolmentView.of(enrolment, waiting));
    }

    @POST
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR})
    @Operation(
            operationId = "enrol",
            summary = "Enrol somebody of one's own city",
            description = "CONFIRMED while there are places, else WAITLISTED. 409 `ALREADY_ENROLLED`,"
                    + " `TRAINING_STARTED`, `NOT_PUBLISHED`.")
    public RestResponse<EnrolmentView> enrol(@RestPath UUID id, @NotNull @Valid Request request) {
        var city = home();
        var training = desk.hold(id);
        var enrolment = Enrolment.enrol(training, city, request.participant(), clock.instant());
        return Created.at("/v1/enrolments/" + enrolment.id(), EnrolmentView.of(enrolment, Enrolment.waitingIn(id)));
    }

    private UUID home() {
        return caller.city().orElseThrow(() -> Refusal.forbidden("NO_CITY", "The token names no city."));
    }
}
