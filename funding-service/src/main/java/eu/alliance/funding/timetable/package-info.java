/** Timetables: calls open, are put off, close by themselves and are called off; whoever is concerned is told. */
@NullMarked
package eu.alliance.funding.timetable;

import org.jspecify.annotations.NullMarked;
