package eu.alliance.registration.allotment;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as far as places are given away in it.
 *
 * @param pools what each place takes one of besides a place in the session
 * @param maxPerCity how many places one city may hold; null for any number
 */
public record Visit(UUID session, Set<UUID> pools, @Nullable Integer maxPerCity) {}
