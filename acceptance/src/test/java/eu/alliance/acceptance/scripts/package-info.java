/** What the guides and examples say, done as it stands. */
@NullMarked
package eu.alliance.acceptance.scripts;

import org.jspecify.annotations.NullMarked;
