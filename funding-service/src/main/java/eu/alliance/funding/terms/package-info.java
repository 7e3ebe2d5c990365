/** What a call pays and asks for: money, rates, eligibility, criteria. */
@NullMarked
package eu.alliance.funding.terms;

import org.jspecify.annotations.NullMarked;
