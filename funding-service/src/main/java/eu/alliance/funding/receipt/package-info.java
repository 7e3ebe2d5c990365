/** Receipts: what was handed in and when, signed, so that nobody needs to be believed. */
@NullMarked
package eu.alliance.funding.receipt;

import org.jspecify.annotations.NullMarked;
