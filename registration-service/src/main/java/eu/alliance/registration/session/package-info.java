/** The programme of a summit: plenaries, workshops, study visits, and the capacities they share. */
@NullMarked
package eu.alliance.registration.session;

import org.jspecify.annotations.NullMarked;
