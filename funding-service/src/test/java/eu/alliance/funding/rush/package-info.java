/** The last minute before a deadline: a thousand cities hand in at once, and nobody has to be believed afterwards. */
@NullMarked
package eu.alliance.funding.rush;

import org.jspecify.annotations.NullMarked;
