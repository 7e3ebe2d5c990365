package eu.alliance.registration.capacity;

import java.time.Instant;

/** Told in the transaction in which sessions were planned anew, while they are held: places may be free now. */
public record PlacesChanged(Company company, Instant at) {}
