/** What happens at a summit, as JSON and as a calendar, and what has changed in it. */
@NullMarked
package eu.alliance.registration.programme;

import org.jspecify.annotations.NullMarked;
