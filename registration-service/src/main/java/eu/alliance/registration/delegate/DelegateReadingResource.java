package eu.alliance.registration.delegate;

import static eu.alliance.platform.caller.Role.CITY_ADMIN;
import static eu.alliance.platform.caller.Role.CITY_EDITOR;
import static eu.alliance.platform.caller.Role.REGISTRAR;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.entity.Listing;
import eu.alliance.platform.export.Exported;
import eu.alliance.platform.paging.Page;
import eu.alliance.platform.paging.Paging;
import eu.alliance.registration.delegation.Delegation;
import eu.alliance.registration.protection.ProtectedPerson;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1")
@Produces("application/json")
@Transactional
@Tag(name = "Delegates")
class DelegateReadingResource {

    record Filters(
            @Parameter(description = "Only who changed at or after this instant, oldest change first.")
            @RestQuery
            @Nullable Instant updatedSince) {}

    private final Witness witness;
    private final Caller caller;

    DelegateReadingResource(Witness witness, Caller caller) {
        this.witness = witness;
        this.caller = caller;
    }

    @GET
    @Path("/delegations/{id}/delegates")
    @RolesAllowed({CITY_ADMIN, CITY_EDITOR, REGISTRAR})
    @Produces({"application/json", Exported.CSV, Exported.XLSX})
    @Operation(
            operationId = "listDelegates",
            summary = "The people in a delegation",
            description = "Protected persons appear under a pseudonym to everybody but their own city.")
    public Page<DelegateView> list(@RestPath UUID id, @BeanParam Filters given, @BeanParam Paging paging) {
        var delegation = Delegation.visibleTo(caller, id);
        var hidden = caller.actsFor(delegation.cityId()) ? Set.<UUID>of() : ProtectedPerson.among(Delegate.idsOf(id));
        var filters = paging.filters(Filters.class, given);
        return Listing.of(Delegate.class)
                .where("e.delegationId = :delegation", "delegation", id)
                .updatedSince(filters.updatedSince())
                .page(paging, filters, delegate -> DelegateView.of(delegate, hidden.contains(delegate.id())));
    }

    @GET
    @Path("/delegates/{id}")
    @RolesAllowed({CITY_ADMIN, CITY_EDITOR, REGISTRAR})
    @Operation(
            operationId = "getDelegate",
            summary = "A person in a delegation",
            description = "Each read of a protected person is written down.")
    public DelegateView read(@RestPath UUID id) {
        var delegate = Delegate.get(id);
        Delegation.visibleTo(caller, delegate.delegationId());
        witness.sees(id);
        return DelegateView.of(delegate);
    }
}
