package eu.alliance.registration.needs;

import static eu.alliance.platform.caller.Role.CITY_ADMIN;
import static eu.alliance.platform.caller.Role.CITY_EDITOR;
import static eu.alliance.platform.caller.Role.REGISTRAR;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.rest.EntityTags;
import eu.alliance.platform.rest.Tagged;
import eu.alliance.registration.delegate.Delegate;
import eu.alliance.registration.delegate.Witness;
import eu.alliance.registration.delegation.Delegation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/v1")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Delegates")
class DelegateNeedsResource {

    @Schema(name = "DelegateNeedsDetails")
    record Details(
            @Schema(nullable = true) @Size(max = 1000) @Nullable String dietary,

            @Schema(nullable = true) @Size(max = 1000) @Nullable String accessibility) {}

    @Schema(name = "DelegateNeeds")
    record View(
            @Schema(nullable = true) @Nullable String dietary,
            @Schema(nullable = true) @Nullable String accessibility,
            @Schema(hidden = true) long revision)
            implements Tagged {

        static View of(DelegateNeeds needs) {
            return new View(needs.dietary(), needs.accessibility(), needs.revision());
        }
    }

    private final Witness witness;
    private final Caller caller;

    DelegateNeedsResource(Witness witness, Caller caller) {
        this.witness = witness;
        this.caller = caller;
    }

    @GET
    @Path("/delegates/{id}/needs")
    @RolesAllowed({CITY_ADMIN, CITY_EDITOR, REGISTRAR})
    @Operation(
            operationId = "getDelegateNeeds",
            summary = "What somebody needs at table and to get about",
            description = "Each read of a protected person is written down.")
    public View read(@RestPath UUID id) {
        Delegation.visibleTo(caller, Delegate.delegationOf(id));
        witness.sees(id);
        return View.of(DelegateNeeds.of(id));
    }

    @PUT
    @Path("/delegates/{id}/needs")
    @RolesAllowed({CITY_ADMIN, CITY_EDITOR})
    @Operation(operationId = "tellDelegateNeeds", summary = "Tell what somebody needs at table and to get about")
    public View tell(@RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid Details details) {
        Delegation.holdOwn(caller, Delegate.delegationOf(id));
        var needs = DelegateNeeds.of(id);
        EntityTags.require(ifMatch, needs.revision());
        needs.tell(details.dietary(), details.accessibility());
        return View.of(needs);
    }
}
