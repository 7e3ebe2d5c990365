package eu.alliance.registration.overlap;

import static eu.alliance.platform.caller.Role.REGISTRAR;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.paging.Page;
import eu.alliance.platform.paging.Paging;
import eu.alliance.registration.summit.Summit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1")
@Produces("application/json")
@Transactional
@Tag(name = "Bookings")
class OverlapResource {

    record NoFilters() {}

    private final Caller caller;

    OverlapResource(Caller caller) {
        this.caller = caller;
    }

    @GET
    @Path("/summits/{id}/overlaps")
    @RolesAllowed(REGISTRAR)
    @Operation(
            operationId = "listOverlaps",
            summary = "Who is in two sessions at once",
            description = "No booking leads there, but a session that is moved may. Their delegations were written to;"
                    + " an entry goes once one of the places is given back.")
    public Page<Overlap> list(@RestPath UUID id, @BeanParam Paging paging) {
        Summit.visibleTo(caller, id);
        var after = paging.after().map(List::getFirst).orElse("");
        var rows = Overlap.at(id, after, paging.size() + 1);
        return paging.page(rows, new NoFilters(), overlap -> List.of(overlap.key()), overlap -> overlap);
    }
}
