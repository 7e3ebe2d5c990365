/** Claims: what a consortium asks to be paid of its grant. */
@NullMarked
package eu.alliance.funding.claim;

import org.jspecify.annotations.NullMarked;
