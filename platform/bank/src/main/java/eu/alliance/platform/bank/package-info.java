/** Where money goes: sealed at rest, opened for finance only; and the file by which a bank sends it there. */
@NullMarked
package eu.alliance.platform.bank;

import org.jspecify.annotations.NullMarked;
