/** Funds: the money of a grant, booked so that it always balances. */
@NullMarked
package eu.alliance.funding.funds;

import org.jspecify.annotations.NullMarked;
