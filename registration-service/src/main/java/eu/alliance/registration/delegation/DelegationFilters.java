package eu.alliance.registration.delegation;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.entity.Listing;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How a list of delegations may be narrowed. */
record DelegationFilters(
        @RestQuery @Nullable DelegationStatus status,
        @RestQuery @Nullable UUID cityId,

        @Parameter(description = "Only what changed at or after this instant, oldest change first.")
        @RestQuery
        @Nullable Instant updatedSince) {

    Listing<Delegation> listing(UUID summit, Caller caller) {
        var listing = Listing.of(Delegation.class)
                .where("e.summitId = :summit", "summit", summit)
                .where("e.status = :status", "status", status)
                .where("e.cityId = :city", "city", cityId)
                .updatedSince(updatedSince);
        return caller.is(Role.REGISTRAR)
                ? listing
                : listing.where("e.cityId = :own", "own", caller.city().orElse(new UUID(0, 0)));
    }
}
