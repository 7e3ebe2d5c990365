package eu.alliance.registration.summit;

import eu.alliance.platform.entity.Listing;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How a list of summits may be narrowed. */
record SummitFilters(
        @RestQuery @Nullable SummitStatus status,
        @RestQuery @Nullable UUID hostCityId,

        @Parameter(description = "Only what changed at or after this instant, oldest change first.")
        @RestQuery
        @Nullable Instant updatedSince) {

    Listing<Summit> listing(boolean draftsToo) {
        var listing = Listing.of(Summit.class)
                .where("e.status = :status", "status", status)
                .where("e.hostCityId = :host", "host", hostCityId)
                .updatedSince(updatedSince);
        return draftsToo ? listing : listing.where("e.announcedAt is not null");
    }
}
