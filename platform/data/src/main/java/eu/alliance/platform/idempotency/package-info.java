/** One effect per Idempotency-Key, kept in the transaction of that effect. */
@NullMarked
package eu.alliance.platform.idempotency;

import org.jspecify.annotations.NullMarked;
