/** What a journey to a summit may cost at most, by dated rates with a source. */
@NullMarked
package eu.alliance.registration.allowance;

import org.jspecify.annotations.NullMarked;
