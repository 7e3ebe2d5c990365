/** Consensus: what several evaluators together say of an application. */
@NullMarked
package eu.alliance.funding.consensus;

import org.jspecify.annotations.NullMarked;
