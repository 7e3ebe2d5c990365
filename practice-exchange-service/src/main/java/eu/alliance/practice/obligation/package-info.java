/** Obligations: what consortia that were given money owe the library, from funding's events. */
@NullMarked
package eu.alliance.practice.obligation;

import org.jspecify.annotations.NullMarked;
