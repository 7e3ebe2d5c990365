package eu.alliance.registration.delegation;

import java.time.Instant;
import java.util.UUID;

/** Told in the transaction in which a city opens its delegation: that answers its invitation. */
public record Opening(UUID summit, UUID city, Instant at) {}
