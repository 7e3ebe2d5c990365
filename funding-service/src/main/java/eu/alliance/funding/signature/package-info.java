/** Signatures as funding knows them, from registration's events. */
@NullMarked
package eu.alliance.funding.signature;

import org.jspecify.annotations.NullMarked;
