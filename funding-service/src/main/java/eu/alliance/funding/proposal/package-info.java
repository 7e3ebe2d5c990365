/** Proposals: what a consortium writes, and which of its call's rules that breaks. */
@NullMarked
package eu.alliance.funding.proposal;

import org.jspecify.annotations.NullMarked;
