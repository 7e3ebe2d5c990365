/** Sessions whose places hang together, and what they share. */
@NullMarked
package eu.alliance.registration.capacity;

import org.jspecify.annotations.NullMarked;
