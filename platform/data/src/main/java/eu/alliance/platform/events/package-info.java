/** Facts leave with the transaction that caused them (outbox, relay) and arrive once (inbox). */
@NullMarked
package eu.alliance.platform.events;

import org.jspecify.annotations.NullMarked;
