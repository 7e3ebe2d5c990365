package eu.alliance.practice.publishing;

import eu.alliance.platform.caller.Role;
import eu.alliance.platform.openapi.Withdrawable;
import eu.alliance.practice.drafting.PracticeView.Duplicate;
import eu.alliance.practice.practice.PracticeDesk;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/v1/practices/{id}/duplicates")
@Produces("application/json")
@Transactional
@Tag(name = "Practices")
@Withdrawable
class DuplicateResource {

    @Schema(name = "PracticeDuplicates", description = "All there are, in one page.")
    record Listed(
            List<Duplicate> items,

            @Schema(nullable = true, description = "Always null.") @Nullable String next) {}

    private final PracticeDesk desk;
    private final Duplicates duplicates;

    DuplicateResource(PracticeDesk desk, Duplicates duplicates) {
        this.desk = desk;
        this.duplicates = duplicates;
    }

    @GET
    @RolesAllowed({Role.EDITOR, Role.REVIEWER, Role.CITY_ADMIN, Role.CITY_EDITOR})
    @Operation(
            operationId = "listPracticeDuplicates",
            summary = "Others that say much the same, the most alike first",
            description = "Alike are titles that share six words in ten, or summaries that share half, in one language."
                    + " Only what the caller may read is compared.")
    public Listed list(@RestPath UUID id) {
        return new Listed(duplicates.of(desk.read(id)), null);
    }
}
