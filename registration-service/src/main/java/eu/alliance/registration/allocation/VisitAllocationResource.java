package eu.alliance.registration.allocation;

import static eu.alliance.platform.caller.Role.CITY_ADMIN;
import static eu.alliance.platform.caller.Role.CITY_EDITOR;
import static eu.alliance.platform.caller.Role.REGISTRAR;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.rest.Created;
import eu.alliance.platform.rest.Tagged;
import eu.alliance.registration.draw.Fate;
import eu.alliance.registration.session.Session;
import eu.alliance.registration.summit.Summit;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Visit allocation")
class VisitAllocationResource {

    @Schema(name = "VisitAllocationRequest")
    record Request(
            @Schema(description = "Any text; the same one draws the same lots.", examples = "2027-03-15 in public")
            @NotBlank @Size(max = 200) String seed,

            @Schema(nullable = true, description = "What is drawn for; all sessions to book when not said.")
            @Size(max = 200) @Nullable List<@NotNull UUID> sessionIds) {}

    @Schema(name = "VisitAllocation")
    record View(
            UUID id,
            UUID summitId,
            String seed,
            List<UUID> sessionIds,

            @Schema(description = "By delegate: each wish with its rank, and whether it was given or why not.")
            List<Fate> items,

            Instant createdAt,
            @Schema(hidden = true) long revision)
            implements Tagged {

        static View of(VisitAllocation allocation, List<Fate> items) {
            return new View(
                    allocation.id(),
                    allocation.summitId(),
                    allocation.seed(),
                    allocation.sessionIds(),
                    items,
                    allocation.createdAt(),
                    allocation.revision());
        }
    }

    private final AllocatingStudyVisits allocating;
    private final Caller caller;
    private final Clock clock;

    VisitAllocationResource(AllocatingStudyVisits allocating, Caller caller, Clock clock) {
        this.allocating = allocating;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/visit-allocations/{id}")
    @RolesAllowed({CITY_ADMIN, CITY_EDITOR, REGISTRAR})
    @Operation(operationId = "getVisitAllocation", summary = "A draw; a city sees what became of its own people")
    public View read(@RestPath UUID id) {
        var allocation = VisitAllocation.get(id);
        Summit.visibleTo(caller, allocation.summitId());
        return View.of(
                allocation,
                allocation.items().stream()
                        .filter(fate -> caller.is(REGISTRAR) || caller.actsFor(fate.cityId()))
                        .toList());
    }

    @POST
    @Path("/summits/{id}/visit-allocation")
    @RolesAllowed(REGISTRAR)
    @Operation(
            operationId = "allocateStudyVisits",
            summary = "Give places by lot among ranked wishes",
            description = "Everybody of a confirmed delegation who ranked sessions takes part. In rounds, each city in"
                    + " an order drawn for the round lets one of its people take the dearest wish that capacity,"
                    + " shared pools, the city's cap and their other places allow. The same seed and wishes give the"
                    + " same result. With `dryRun=true` the answer is 200 with the result, and nothing is booked.")
    public RestResponse<View> allocate(
            @RestPath UUID id, @RestQuery @Nullable Boolean dryRun, @NotNull @Valid Request request) {
        var summit = Summit.visibleTo(caller, id);
        if (summit.status().isOver()) {
            throw Refusal.conflict("BOOKING_CLOSED", "The summit is over.");
        }
        var sessions = request.sessionIds() == null ? bookable(id) : request.sessionIds();
        VisitPreferencesResource.requireBookable(sessions, id);
        var allocation = allocating.draw(id, request.seed(), sessions, caller.subject(), clock.instant());
        var view = View.of(allocation, allocation.items());
        if (Boolean.TRUE.equals(dryRun)) {
            QuarkusTransaction.setRollbackOnly();
            return RestResponse.ok(view);
        }
        allocation.persistAndFlush();
        return Created.at("/v1/visit-allocations/" + allocation.id(), view);
    }

    private static List<UUID> bookable(UUID summit) {
        return Session.programmeOf(summit).stream()
                .filter(session -> session.capacity() != null)
                .map(Session::id)
                .toList();
    }
}
