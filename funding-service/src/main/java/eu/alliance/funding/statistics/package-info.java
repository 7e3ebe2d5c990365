/** Statistics: what a call came to, in figures. */
@NullMarked
package eu.alliance.funding.statistics;

import org.jspecify.annotations.NullMarked;
