package eu.alliance.registration.submission;

import static eu.alliance.platform.caller.Role.CITY_ADMIN;
import static eu.alliance.platform.caller.Role.CITY_EDITOR;
import static eu.alliance.platform.caller.Role.REGISTRAR;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.entity.Listing;
import eu.alliance.platform.paging.Page;
import eu.alliance.platform.paging.Paging;
import eu.alliance.registration.delegation.Delegation;
import eu.alliance.registration.delegation.DelegationStatus;
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
import org.jspecify.annotations.Nullable;

@Path("/v1")
@Produces("application/json")
@Transactional
@Tag(name = "Delegations")
class DelegationHistoryResource {

    @Schema(name = "DelegationStep")
    record View(
            @Schema(description = "What it became.") DelegationStatus status,
            @Schema(nullable = true) @Nullable String reason,

            @Schema(description = "Subject of whoever made the move.")
            String by,

            Instant at) {

        static View of(DelegationStep step) {
            return new View(step.status(), step.reason(), step.madeBy(), step.createdAt());
        }
    }

    record NoFilters() {}

    private final Caller caller;

    DelegationHistoryResource(Caller caller) {
        this.caller = caller;
    }

    @GET
    @Path("/delegations/{id}/history")
    @RolesAllowed({CITY_ADMIN, CITY_EDITOR, REGISTRAR})
    @Operation(operationId = "listDelegationSteps", summary = "What a delegation has been through, oldest first")
    public Page<View> list(@RestPath UUID id, @BeanParam Paging paging) {
        Delegation.visibleTo(caller, id);
        return Listing.of(DelegationStep.class)
                .where("e.delegationId = :delegation", "delegation", id)
                .page(paging, new NoFilters(), View::of);
    }
}
