package eu.alliance.funding.timetable;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody is being told that a call's deadline has passed. It is written down before the answer leaves: a clock that
 * jumps back later opens nothing again.
 */
public record Overdue(UUID callId, Instant at) {}
