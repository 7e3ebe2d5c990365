package eu.alliance.registration.allotment;

import java.util.UUID;

/** One city's part of one session. */
public record Share(UUID session, UUID city) {}
