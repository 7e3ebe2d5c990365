/** The way of a practice from its city's desk to the public and back: moves, and what stands beside it. */
@NullMarked
package eu.alliance.practice.publishing;

import org.jspecify.annotations.NullMarked;
