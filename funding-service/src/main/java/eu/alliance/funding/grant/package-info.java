/** Grants: what was promised, signed, paid and accounted for. */
@NullMarked
package eu.alliance.funding.grant;

import org.jspecify.annotations.NullMarked;
