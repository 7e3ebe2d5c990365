/** The pages that people read, in a real browser. */
@NullMarked
package eu.alliance.acceptance.portal;

import org.jspecify.annotations.NullMarked;
