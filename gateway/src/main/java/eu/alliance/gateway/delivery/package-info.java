/** Events on their way to webhooks: queued in order, sent, tried again until it worked, logged. */
@NullMarked
package eu.alliance.gateway.delivery;

import org.jspecify.annotations.NullMarked;
