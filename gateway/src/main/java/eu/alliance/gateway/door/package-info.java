/** The server itself: what may come in, in which order it is looked at, and how it closes. */
@NullMarked
package eu.alliance.gateway.door;

import org.jspecify.annotations.NullMarked;
