/** Where money goes: sealed at rest, opened for finance only. */
@NullMarked
package eu.alliance.registration.bank;

import org.jspecify.annotations.NullMarked;
