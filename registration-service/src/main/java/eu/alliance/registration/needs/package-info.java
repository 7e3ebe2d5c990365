/** What somebody needs: at table, to get about, and not to be found. Each behind a right of its own. */
@NullMarked
package eu.alliance.registration.needs;

import org.jspecify.annotations.NullMarked;
