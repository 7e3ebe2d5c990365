package eu.alliance.funding.funds;

import java.time.Instant;
import java.util.UUID;

/**
 * Money of a call may go to the next on its reserve list: what was promised is not needed, or the one before has gone.
 * Said within the transaction in which that becomes true, the call held.
 */
public record MoneyFreed(UUID callId, Instant at) {}
