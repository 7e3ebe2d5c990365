/** Transfers: where a grant's money goes, and the files by which the bank sends it there, each payment once. */
@NullMarked
package eu.alliance.funding.transfer;

import org.jspecify.annotations.NullMarked;
