package eu.alliance.registration.capacity;

import eu.alliance.registration.session.Session;
import java.time.Instant;

/** Told in the transaction in which a session was cancelled, while it is held with all that shares its capacities. */
public record SessionCancelled(Company company, Session session, Instant at) {}
