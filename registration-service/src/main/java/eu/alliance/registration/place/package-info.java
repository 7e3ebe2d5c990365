/** Places in sessions: taken, offered, waited for, and where everybody stands. */
@NullMarked
package eu.alliance.registration.place;

import org.jspecify.annotations.NullMarked;
