/** Amendments: what a consortium and the officers agree to change of a grant. */
@NullMarked
package eu.alliance.funding.amendment;

import org.jspecify.annotations.NullMarked;
