/** Filings: what a consortium puts to its funder about a grant, and what is ruled on it. */
@NullMarked
package eu.alliance.funding.filing;

import org.jspecify.annotations.NullMarked;
