/** The event feed as callers ask for it: a page of what happened, or a stream of what happens. */
@NullMarked
package eu.alliance.gateway.events;

import org.jspecify.annotations.NullMarked;
