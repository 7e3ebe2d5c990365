/** Matching: calls for practices, practices and partners for calls, each with its reasons. */
@NullMarked
package eu.alliance.funding.matching;

import org.jspecify.annotations.NullMarked;
