/** Lots among ranked wishes: plain values that know no database, so that the same seed draws the same. */
@NullMarked
package eu.alliance.registration.draw;

import org.jspecify.annotations.NullMarked;
