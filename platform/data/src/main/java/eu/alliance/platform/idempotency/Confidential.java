package eu.alliance.platform.idempotency;

/** An answer that holds a secret: it is kept for a replay only under a {@link Seal}. */
public interface Confidential {}
