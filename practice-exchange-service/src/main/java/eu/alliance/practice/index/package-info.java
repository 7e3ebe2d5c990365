/** This replica's copy of the library: built from the rows, kept up with them. */
@NullMarked
package eu.alliance.practice.index;

import org.jspecify.annotations.NullMarked;
