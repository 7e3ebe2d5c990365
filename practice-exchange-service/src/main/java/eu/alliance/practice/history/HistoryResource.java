package eu.alliance.practice.history;

import eu.alliance.platform.caller.Role;
import eu.alliance.platform.entity.Listing;
import eu.alliance.platform.paging.Page;
import eu.alliance.platform.paging.Paging;
import eu.alliance.practice.practice.PracticeDesk;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/practices/{id}/history")
@Produces("application/json")
@Transactional
@Tag(name = "Practices")
class HistoryResource {

    @Schema(name = "PracticeHistoryEntry")
    record View(
            UUID id,
            int version,
            Step step,
            Actor by,

            @Schema(nullable = true, description = "The reason given, the advice, or the level of evidence.") @Nullable String note,

            @Schema(description = "The checksum of the version after it.")
            String sha256,

            Instant at) {

        static View of(HistoryEntry entry) {
            return new View(
                    entry.id(),
                    entry.version(),
                    entry.step(),
                    entry.actor(),
                    entry.note().orElse(null),
                    entry.sha256(),
                    entry.createdAt());
        }
    }

    record Filters(@RestQuery @Nullable Instant updatedSince) {}

    private final PracticeDesk desk;

    HistoryResource(PracticeDesk desk) {
        this.desk = desk;
    }

    @GET
    @RolesAllowed({Role.EDITOR, Role.CITY_ADMIN, Role.CITY_EDITOR})
    @Operation(
            operationId = "getPracticeHistory",
            summary = "What became of a practice, oldest first",
            description = "For the city whose it is and for editors; of a withdrawn one too.")
    public Page<View> list(@RestPath UUID id, @BeanParam Filters given, @BeanParam Paging paging) {
        desk.find(id).accountable();
        var filters = paging.filters(Filters.class, given);
        return Listing.of(HistoryEntry.class)
                .where("e.practiceId = :practice", "practice", id)
                .updatedSince(filters.updatedSince())
                .page(paging, filters, View::of);
    }
}
