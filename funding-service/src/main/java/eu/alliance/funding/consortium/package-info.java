/** Consortia: which cities apply together, and on whose word. */
@NullMarked
package eu.alliance.funding.consortium;

import org.jspecify.annotations.NullMarked;
