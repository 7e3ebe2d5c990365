package eu.alliance.funding.grant;

import java.time.Instant;
import java.util.UUID;

/** Money of a call was promised and will not be needed: said within the transaction that frees it, its call held. */
public record MoneyFreed(UUID callId, Instant at) {}
