package eu.alliance.gateway.visit;

import eu.alliance.platform.caller.Role;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whoever a verified token speaks for.
 *
 * @param client the program that the token was given to
 * @param homeCity the token's city, whatever the roles
 */
public record Guest(
        String subject,
        String client,
        Set<String> roles,
        @Nullable UUID homeCity,
        Instant expiresAt) {

    public boolean isStaff() {
        return !Collections.disjoint(roles, Role.STAFF);
    }

    /** The city that the guest acts for; an expert's city serves conflicts of interest, nothing else. */
    public @Nullable UUID city() {
        return roles.contains(Role.CITY_ADMIN) || roles.contains(Role.CITY_EDITOR) ? homeCity : null;
    }
}
