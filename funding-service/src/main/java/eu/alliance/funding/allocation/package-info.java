/** Allocation: who is asked to judge which application. */
@NullMarked
package eu.alliance.funding.allocation;

import org.jspecify.annotations.NullMarked;
