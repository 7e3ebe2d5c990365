package eu.alliance.registration.programme;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.entity.Listing;
import eu.alliance.platform.paging.Page;
import eu.alliance.platform.paging.Paging;
import eu.alliance.registration.capacity.Company;
import eu.alliance.registration.capacity.SessionCancelled;
import eu.alliance.registration.session.SessionView;
import eu.alliance.registration.session.Timing;
import eu.alliance.registration.summit.Summit;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Programme")
class ProgrammeChangeResource {

    @Schema(name = "SessionCancellation")
    record Cancellation(
            @Schema(nullable = true) @Size(max = 1000) @Nullable String reason) {}

    @Schema(name = "ProgrammeChange")
    record View(
            UUID id,
            UUID summitId,
            UUID sessionId,
            List<ProgrammeChange.What> what,
            Timing before,

            @Schema(nullable = true, description = "Null when the session takes place no more.") @Nullable Timing after,

            @Schema(nullable = true) @Nullable String reason,
            Instant createdAt) {

        static View of(ProgrammeChange change) {
            return new View(
                    change.id(),
                    change.summitId(),
                    change.sessionId(),
                    change.what(),
                    change.before(),
                    change.after(),
                    change.reason(),
                    change.createdAt());
        }
    }

    record Filters(
            @Parameter(description = "Only what happened at or after this instant.") @RestQuery @Nullable Instant updatedSince) {}

    private final ProgrammeNews news;
    private final Event<SessionCancelled> cancellations;
    private final Caller caller;
    private final Clock clock;

    ProgrammeChangeResource(ProgrammeNews news, Event<SessionCancelled> cancellations, Caller caller, Clock clock) {
        this.news = news;
        this.cancellations = cancellations;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/summits/{id}/programme-changes")
    @PermitAll
    @Operation(operationId = "listProgrammeChanges", summary = "What changed since the programme was announced")
    public Page<View> list(@RestPath UUID id, @BeanParam Filters given, @BeanParam Paging paging) {
        Summit.visibleTo(caller, id);
        var filters = paging.filters(Filters.class, given);
        return Listing.of(ProgrammeChange.class)
                .where("e.summitId = :summit", "summit", id)
                .updatedSince(filters.updatedSince())
                .page(paging, filters, View::of);
    }

    @POST
    @Path("/sessions/{id}/cancellation")
    @RolesAllowed(Role.REGISTRAR)
    @Operation(
            operationId = "cancelSession",
            summary = "Cancel a session",
            description = "It stays in the programme, as cancelled; its places are given back, what it shared with"
                    + " others goes to whoever waits there.")
    public SessionView cancel(@RestPath UUID id, @Valid @Nullable Cancellation cancellation) {
        var now = clock.instant();
        var company = Company.hold(id);
        var session = company.session(id);
        session.cancel(now);
        news.cancelled(session, cancellation == null ? null : cancellation.reason(), now);
        cancellations.fire(new SessionCancelled(company, session, now));
        return SessionView.of(session, caller);
    }
}
