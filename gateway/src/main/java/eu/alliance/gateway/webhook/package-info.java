/** Addresses at which cities and staff want to be told of events: what one is, whose it is, the table of them. */
@NullMarked
package eu.alliance.gateway.webhook;

import org.jspecify.annotations.NullMarked;
