package eu.alliance.registration.booking;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.rest.Tagged;
import eu.alliance.registration.place.Occupancy;
import eu.alliance.registration.session.Session;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/v1")
@Produces("application/json")
@Transactional
@Tag(name = "Bookings")
class AvailabilityResource {

    @Schema(name = "Availability")
    record View(
            UUID sessionId,

            @Schema(nullable = true, description = "Null where nobody needs to book.") @Nullable Integer capacity,

            long confirmed,
            long offered,
            long waitlisted,

            @Schema(nullable = true, description = "Capacity less confirmed and offered, at least 0.") @Nullable Long available,

            @Schema(hidden = true) long revision)
            implements Tagged {

        static View of(Session session, Occupancy occupancy) {
            var confirmed = occupancy.total(Occupancy.Count::confirmed);
            var offered = occupancy.total(Occupancy.Count::offered);
            var capacity = session.capacity();
            return new View(
                    session.id(),
                    capacity,
                    confirmed,
                    offered,
                    occupancy.total(Occupancy.Count::waiting),
                    capacity == null ? null : Math.max(0, capacity - confirmed - offered),
                    session.revision());
        }
    }

    private final Caller caller;
    private final Clock clock;

    AvailabilityResource(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/sessions/{id}/availability")
    @PermitAll
    @Operation(operationId = "getAvailability", summary = "How many places a session has left")
    public View read(@RestPath UUID id) {
        var session = Session.visibleTo(caller, id);
        return View.of(session, Occupancy.of(List.of(id), clock.instant()));
    }
}
