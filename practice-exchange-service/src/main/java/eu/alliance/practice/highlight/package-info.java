/** Where in a text the words that were asked for stand, safe in HTML. */
@NullMarked
package eu.alliance.practice.highlight;

import org.jspecify.annotations.NullMarked;
