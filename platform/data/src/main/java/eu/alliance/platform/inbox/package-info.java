/** Events of others: each has its effect once, in one transaction with the note that it came. */
@NullMarked
package eu.alliance.platform.inbox;

import org.jspecify.annotations.NullMarked;
