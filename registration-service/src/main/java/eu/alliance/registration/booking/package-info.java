/** Places in sessions, and the waiting lists that explain themselves. */
@NullMarked
package eu.alliance.registration.booking;

import org.jspecify.annotations.NullMarked;
