/** Rankings: who is funded, who waits for money that frees, who is not. */
@NullMarked
package eu.alliance.funding.ranking;

import org.jspecify.annotations.NullMarked;
