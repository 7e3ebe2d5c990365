package eu.alliance.registration.booking;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.entity.Listing;
import eu.alliance.registration.place.Booking;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How a list of bookings may be narrowed. */
record BookingFilters(
        @RestQuery @Nullable UUID cityId,
        @RestQuery @Nullable UUID delegationId,

        @Parameter(description = "Only what changed at or after this instant, oldest change first.")
        @RestQuery
        @Nullable Instant updatedSince) {

    Listing<Booking> listing(UUID session, Caller caller) {
        var listing = Listing.of(Booking.class)
                .where("e.sessionId = :session", "session", session)
                .where("e.cityId = :city", "city", cityId)
                .where("e.delegationId = :delegation", "delegation", delegationId)
                .updatedSince(updatedSince);
        return caller.is(Role.REGISTRAR)
                ? listing
                : listing.where("e.cityId = :own", "own", caller.city().orElse(new UUID(0, 0)));
    }
}
