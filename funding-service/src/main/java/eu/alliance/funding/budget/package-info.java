/** Budgets: what an application costs and who pays, to the cent. */
@NullMarked
package eu.alliance.funding.budget;

import org.jspecify.annotations.NullMarked;
