package eu.alliance.platform.note;

import eu.alliance.platform.caller.Role;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Instant;
import java.util.UUID;
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

    /** The database goes away after the method has returned and before its changes are committed. */
    @POST
    @Path("/doomed")
    @Operation(operationId = "jotInVain", summary = "Jot in vain")
    public Jotting jotInVain() {
        var database = Note.getEntityManager();
        new Note(UUID.randomUUID(), "in vain", Note.Kind.REMINDER, 1, Instant.EPOCH).persist();
        var connection = database.createNativeQuery("select pg_backend_pid()", Integer.class)
                .getSingleResult();
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("select pg_terminate_backend(:pid)")
                        .setParameter("pid", connection)
                        .getSingleResult());
        return new Jotting(MADE.incrementAndGet());
    }
}
