package eu.alliance.registration.inviting;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.entity.Listing;
import eu.alliance.registration.invitation.Invitation;
import eu.alliance.registration.invitation.InvitationStatus;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How a list of invitations may be narrowed. */
record InvitationFilters(
        @RestQuery @Nullable InvitationStatus status,
        @RestQuery @Nullable UUID cityId,

        @Parameter(description = "The letter's language.") @RestQuery @Nullable String language,

        @Parameter(description = "Only what changed at or after this instant, oldest change first.")
        @RestQuery
        @Nullable Instant updatedSince) {

    Listing<Invitation> listing(UUID summit, Caller caller, Instant now) {
        var listing = withStatus(now)
                .where("e.summitId = :summit", "summit", summit)
                .where("e.cityId = :city", "city", cityId)
                .where("e.language = :language", "language", language)
                .updatedSince(updatedSince);
        return caller.is(Role.REGISTRAR)
                ? listing
                : listing.where("e.cityId = :own", "own", caller.city().orElse(new UUID(0, 0)));
    }

    /** By the clock, as each of them shows it: what has lapsed is EXPIRED before anybody has noted it. */
    private Listing<Invitation> withStatus(Instant now) {
        var all = Listing.of(Invitation.class);
        return switch (status) {
            case null -> all;
            case SENT, TRANSFERRED ->
                all.where("e.status = :status", "status", status).where("e.expiresAt > :now", "now", now);
            case EXPIRED ->
                all.where(
                        "(e.status = EXPIRED or e.status in (SENT, TRANSFERRED) and e.expiresAt <= :now)", "now", now);
            case DRAFT, ACCEPTED, DECLINED, REVOKED -> all.where("e.status = :status", "status", status);
        };
    }
}
