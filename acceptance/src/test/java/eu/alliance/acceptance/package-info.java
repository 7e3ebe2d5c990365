/** The alliance as its users meet it: through the one door, with real tokens, all programs running. */
@NullMarked
package eu.alliance.acceptance;

import org.jspecify.annotations.NullMarked;
