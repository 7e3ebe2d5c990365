/** Plenaries, workshops and study visits: when and where, by whom, and for how many. */
@NullMarked
package eu.alliance.registration.session;

import org.jspecify.annotations.NullMarked;
