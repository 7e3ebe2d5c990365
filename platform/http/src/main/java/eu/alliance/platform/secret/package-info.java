/** What is kept so that a copy of the database gives it away to nobody. */
@NullMarked
package eu.alliance.platform.secret;

import org.jspecify.annotations.NullMarked;
