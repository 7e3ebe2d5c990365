package eu.alliance.practice.obligation;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.entity.Listing;
import eu.alliance.platform.paging.Page;
import eu.alliance.platform.paging.Paging;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.practice.practice.Editions;
import eu.alliance.practice.reader.Readers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/obligations")
@Produces("application/json")
@Transactional
@Tag(name = "Obligations", description = "What consortia owe the library for their grants.")
class ObligationResource {

    record Filters(
            @Parameter(description = "Only what changed at or after this instant, oldest change first.")
            @RestQuery
            @Nullable Instant updatedSince) {}

    private final Readers readers;
    private final Caller caller;

    ObligationResource(Readers readers, Caller caller) {
        this.readers = readers;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR, Role.EDITOR})
    @Operation(
            operationId = "listObligations",
            summary = "What the caller's city owes the library for grants; to editors all",
            description = "A result is named at the grant: /v1/grants/{id}/results.")
    public Page<ObligationView> list(@BeanParam Filters given, @BeanParam Paging paging) {
        var filters = paging.filters(Filters.class, given);
        var listing = Listing.of(Obligation.class).updatedSince(filters.updatedSince());
        if (!caller.is(Role.EDITOR)) {
            var city = caller.city().orElseThrow(() -> Refusal.forbidden("NO_CITY", "Only a city owes anything."));
            listing.where("array_contains(e.cities, :city)", "city", city);
        }
        var page = listing.page(paging, filters, each -> each);
        return new Page<>(views(page.items()), page.next());
    }

    @GET
    @Path("/{grantId}")
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR, Role.EDITOR})
    @Operation(operationId = "getObligation", summary = "What a consortium owes the library for its grant")
    public ObligationView read(@RestPath UUID grantId) {
        return Obligation.of(grantId)
                .filter(each -> caller.is(Role.EDITOR)
                        || caller.city().filter(each.cities()::contains).isPresent())
                .map(each -> views(List.of(each)).getFirst())
                .orElseThrow(() -> Refusal.notFound("obligation"));
    }

    private List<ObligationView> views(List<Obligation> obligations) {
        var practices = obligations.stream()
                .flatMap(each -> each.practices().stream())
                .distinct()
                .toList();
        var editions = Editions.of(practices);
        var reader = readers.current();
        return obligations.stream()
                .map(each -> ObligationView.of(each, editions, reader))
                .toList();
    }
}
