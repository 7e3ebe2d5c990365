package eu.alliance.registration.allotment;

import java.util.List;
import java.util.UUID;

/**
 * Who waits together: one delegate, or a group that wants to go together or not at all.
 *
 * @param places their places, at least one
 */
public record Waiting(UUID session, UUID city, List<UUID> places) {

    Share share() {
        return new Share(session, city);
    }
}
