/** The doors through which owners keep their webhooks and look at deliveries. */
@NullMarked
package eu.alliance.gateway.subscription;

import org.jspecify.annotations.NullMarked;
