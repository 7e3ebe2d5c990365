package eu.alliance.registration.delegate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Told in the transaction in which people turn out not to come, while their delegation is held. */
public record Departure(UUID delegation, List<UUID> delegates, Instant at) {}
