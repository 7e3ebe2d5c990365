package eu.alliance.registration.draw;

import eu.alliance.registration.overlap.Engagement;
import java.util.List;
import java.util.UUID;

/**
 * What somebody would like to see.
 *
 * @param ranked sessions, the dearest first
 * @param engaged where they have a place already, or wait for one
 */
public record Wish(UUID delegate, UUID city, List<UUID> ranked, List<Engagement> engaged) {}
