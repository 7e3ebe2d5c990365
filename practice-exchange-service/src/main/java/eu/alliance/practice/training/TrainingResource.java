package eu.alliance.practice.training;

import com.fasterxml.jackson.databind.JsonNode;
import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.entity.Listing;
import eu.alliance.platform.json.MergePatch;
import eu.alliance.platform.paging.Page;
import eu.alliance.platform.paging.Paging;
import eu.alliance.platform.rest.Created;
import eu.alliance.platform.rest.EntityTags;
import eu.alliance.practice.reader.Reader;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/trainings")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Trainings", description = "Trainings, and the places in them.")
class TrainingResource {

    @Schema(name = "TrainingCancellation")
    record Cancellation(
            @Schema(examples = "The trainer is ill.") @NotBlank @Size(max = 2000) String reason) {}

    @Schema(name = "TrainingAvailability")
    record Availability(int capacity, int confirmed, int waitlisted, int available) {}

    record Filters(
            @Parameter(description = "PUBLISHED unless asked otherwise.") @RestQuery @Nullable TrainingStatus status,

            @Parameter(description = "BCP 47: one that it is held in.") @RestQuery @Nullable String language,

            @Parameter(description = "Only what starts at or after it.") @RestQuery @Nullable Instant from,

            @RestQuery @Nullable Instant updatedSince) {}

    private final TrainingDesk desk;
    private final Places places;
    private final MergePatch patches;
    private final Caller caller;
    private final Clock clock;

    TrainingResource(TrainingDesk desk, Places places, MergePatch patches, Caller caller, Clock clock) {
        this.desk = desk;
        this.places = places;
        this.patches = patches;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listTrainings", summary = "Trainings that the caller may read of")
    public Page<TrainingView> list(@BeanParam Filters given, @BeanParam Paging paging) {
        var filters = paging.filters(Filters.class, given);
        return Listing.of(Training.class)
                .where(Reader.CONDITION, Reader.PARAMETER, desk.keys())
                .where(
                        "e.status = :status",
                        "status",
                        Objects.requireNonNullElse(filters.status(), TrainingStatus.PUBLISHED))
                .where("array_contains(e.languages, :language)", "language", filters.language())
                .where("e.startsAt >= :from", "from", filters.from())
                .updatedSince(filters.updatedSince())
                .page(paging, filters, this::view);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getTraining", summary = "A training")
    public TrainingView read(@RestPath UUID id) {
        return view(desk.read(id));
    }

    @GET
    @Path("/{id}/availability")
    @PermitAll
    @Operation(operationId = "getTrainingAvailability", summary = "How many places are taken and how many wait")
    public Availability availability(@RestPath UUID id) {
        var training = desk.read(id);
        var taken = places.taken(id);
        return new Availability(
                training.capacity(), taken, places.awaited(id), Math.max(0, training.capacity() - taken));
    }

    @POST
    @RolesAllowed(Role.EDITOR)
    @Operation(operationId = "createTraining", summary = "Plan a training, as a draft")
    public RestResponse<TrainingView> create(@NotNull @Valid TrainingDetails details) {
        details.check();
        var training = new Training(details, clock.instant());
        training.persist();
        return Created.at("/v1/trainings/" + training.id(), view(training));
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed(Role.EDITOR)
    @Operation(
            operationId = "changeTraining",
            summary = "Plan a training anew",
            description = "Fewer places take nobody's away; more go to whoever waits.")
    @RequestBody(content = @Content(schema = @Schema(implementation = TrainingDetails.class)))
    public TrainingView change(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch) {
        var training = desk.hold(id);
        EntityTags.require(ifMatch, training.revision());
        var details = patches.apply(TrainingDetails.class, training.details(), patch);
        details.check();
        var now = clock.instant();
        training.change(details, now);
        places.fill(training, now);
        return view(training);
    }

    @POST
    @Path("/{id}/publication")
    @RolesAllowed(Role.EDITOR)
    @Operation(operationId = "publishTraining", summary = "Open a training to enrolments")
    public TrainingView publish(@RestPath UUID id) {
        var training = desk.hold(id);
        training.publish(clock.instant());
        return view(training);
    }

    @POST
    @Path("/{id}/cancellation")
    @RolesAllowed(Role.EDITOR)
    @Operation(operationId = "cancelTraining", summary = "Call a training off, and all enrolments with it")
    public TrainingView cancel(@RestPath UUID id, @NotNull @Valid Cancellation cancellation) {
        var training = desk.hold(id);
        var now = clock.instant();
        training.cancel(cancellation.reason(), now);
        places.release(training, now);
        return view(training);
    }

    private TrainingView view(Training training) {
        return TrainingView.of(training, caller.is(Role.EDITOR));
    }
}
