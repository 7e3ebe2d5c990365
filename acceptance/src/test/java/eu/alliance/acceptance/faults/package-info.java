/** What holds when parts of the alliance are killed, stopped, doubled or cut off while it is being used. */
@NullMarked
package eu.alliance.acceptance.faults;

import org.jspecify.annotations.NullMarked;
