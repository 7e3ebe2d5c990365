package eu.alliance.platform.note;

import eu.alliance.platform.caller.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Transactions by the class: the platform must ride on these as well. */
@Path("/v1/jottings")
@Produces("application/json")
@RolesAllowed(Role.CITY_ADMIN)
@Transactional
@Tag(name = "Jottings")
class JottingResource {

    record Jotting(int number) {}

    private static final AtomicInteger MADE = new AtomicInteger();

    @POST
    @Operation(operationId = "jot", summary = "Jot")
    public Jotting jot() {
        return new Jotting(MADE.incrementAndGet());
    }
}
