package eu.alliance.registration.planning;

import eu.alliance.platform.entity.Listing;
import eu.alliance.registration.session.Session;
import eu.alliance.registration.session.SessionKind;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How a list of sessions may be narrowed. */
record SessionFilters(
        @RestQuery @Nullable SessionKind kind,

        @Parameter(description = "Only what changed at or after this instant, oldest change first.")
        @RestQuery
        @Nullable Instant updatedSince) {

    Listing<Session> listing(UUID summit) {
        return Listing.of(Session.class)
                .where("e.summitId = :summit", "summit", summit)
                .where("e.kind = :kind", "kind", kind)
                .updatedSince(updatedSince);
    }
}
