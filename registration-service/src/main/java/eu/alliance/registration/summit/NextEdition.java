package eu.alliance.registration.summit;

import java.time.Instant;
import java.util.UUID;

/** Told in the transaction in which a summit is drafted after an earlier one: its programme may carry over. */
public record NextEdition(UUID summit, UUID basedOn, Instant at) {}
