package eu.alliance.registration.needs;

import static eu.alliance.platform.caller.Role.DATA_PROTECTION;
import static eu.alliance.platform.caller.Role.REGISTRAR;

import com.fasterxml.jackson.annotation.JsonProperty;
import eu.alliance.platform.rest.EntityTags;
import eu.alliance.platform.rest.Tagged;
import eu.alliance.registration.delegate.Delegate;
import eu.alliance.registration.delegation.Delegation;
import eu.alliance.registration.protection.ProtectedPerson;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
class ProtectionResource {

    @Schema(name = "ProtectionDetails")
    record Details(@NotBlank @Size(max = 1000) String reason) {}

    @Schema(name = "Protection")
    record View(
            UUID delegateId,
            @JsonProperty("isProtected") boolean isProtected,
            @Schema(nullable = true) @Nullable String reason,
            @Schema(hidden = true) long revision)
            implements Tagged {

        static View of(UUID delegate, ProtectedPerson person) {
            return new View(delegate, person.isProtected(), person.reason(), person.revision());
        }
    }

    @GET
    @Path("/delegates/{id}/protection")
    @RolesAllowed({REGISTRAR, DATA_PROTECTION})
    @Operation(operationId = "getDelegateProtection", summary = "Whether somebody is a protected person")
    public View read(@RestPath UUID id) {
        Delegate.get(id);
        return View.of(id, ProtectedPerson.of(id));
    }

    @PUT
    @Path("/delegates/{id}/protection")
    @RolesAllowed({REGISTRAR, DATA_PROTECTION})
    @Operation(
            operationId = "protectDelegate",
            summary = "Protect somebody",
            description = "From then on lists show a pseudonym to everybody but the person's own city, no itinerary is "
                    + "shown, and each read of the person is written down.")
    public View protect(@RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid Details details) {
        var person = held(id, ifMatch);
        person.tell(true, details.reason());
        return View.of(id, person);
    }

    @DELETE
    @Path("/delegates/{id}/protection")
    @RolesAllowed({REGISTRAR, DATA_PROTECTION})
    @Operation(operationId = "unprotectDelegate", summary = "Protect somebody no longer")
    public void unprotect(@RestPath UUID id, @RestHeader("If-Match") String ifMatch) {
        held(id, ifMatch).tell(false, null);
    }

    private static ProtectedPerson held(UUID id, String ifMatch) {
        Delegation.hold(Delegate.delegationOf(id));
        var person = ProtectedPerson.of(id);
        EntityTags.require(ifMatch, person.revision());
        return person;
    }
}
