/** A summit in figures, counted by the database when they are asked for. */
@NullMarked
package eu.alliance.registration.statistics;

import org.jspecify.annotations.NullMarked;
