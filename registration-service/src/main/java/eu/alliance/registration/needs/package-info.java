/** What somebody needs at table and to get about: behind a right of its own. */
@NullMarked
package eu.alliance.registration.needs;

import org.jspecify.annotations.NullMarked;
