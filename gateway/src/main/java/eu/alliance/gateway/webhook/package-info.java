/** Webhooks: cities and staff are told of events at an address of their own, signed, in order and until it worked. */
@NullMarked
package eu.alliance.gateway.webhook;

import org.jspecify.annotations.NullMarked;
