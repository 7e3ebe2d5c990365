package eu.alliance.registration.summit;

import eu.alliance.platform.caller.Role;
import eu.alliance.platform.outbox.Outbox;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/v1")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Summits")
class SummitLifecycleResource {

    @Schema(name = "SummitCancellation")
    record Cancellation(
            @Schema(nullable = true) @Size(max = 2000) @Nullable String reason) {}

    private final Outbox outbox;
    private final Clock clock;

    SummitLifecycleResource(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @POST
    @Path("/summits/{id}/announcement")
    @RolesAllowed(Role.REGISTRAR)
    @Operation(operationId = "announceSummit", summary = "Make a summit public")
    public SummitView announce(@RestPath UUID id) {
        return move(id, Summit::announce);
    }

    @POST
    @Path("/summits/{id}/registration-opening")
    @RolesAllowed(Role.REGISTRAR)
    @Operation(operationId = "openRegistration", summary = "Let cities register")
    public SummitView openRegistration(@RestPath UUID id) {
        return move(id, Summit::openRegistration);
    }

    @POST
    @Path("/summits/{id}/registration-closing")
    @RolesAllowed(Role.REGISTRAR)
    @Operation(operationId = "closeRegistration", summary = "Close registration, whatever the deadline")
    public SummitView closeRegistration(@RestPath UUID id) {
        return move(id, Summit::closeRegistration);
    }

    @POST
    @Path("/summits/{id}/start")
    @RolesAllowed(Role.REGISTRAR)
    @Operation(operationId = "startSummit", summary = "Say that the summit is under way")
    public SummitView start(@RestPath UUID id) {
        return move(id, Summit::start);
    }

    @POST
    @Path("/summits/{id}/conclusion")
    @RolesAllowed(Role.REGISTRAR)
    @Operation(operationId = "concludeSummit", summary = "Conclude a summit")
    public SummitView conclude(@RestPath UUID id) {
        return move(id, Summit::conclude);
    }

    @POST
    @Path("/summits/{id}/cancellation")
    @RolesAllowed(Role.REGISTRAR)
    @Operation(operationId = "cancelSummit", summary = "Cancel a summit")
    public SummitView cancel(@RestPath UUID id, @Valid @Nullable Cancellation cancellation) {
        var reason = cancellation == null ? null : cancellation.reason();
        return move(id, (summit, now) -> summit.cancel(reason, now));
    }

    private SummitView move(UUID id, BiFunction<Summit, Instant, SummitEvent> move) {
        var summit = Summit.hold(id);
        outbox.record(move.apply(summit, clock.instant()));
        return SummitView.of(summit, true);
    }
}
