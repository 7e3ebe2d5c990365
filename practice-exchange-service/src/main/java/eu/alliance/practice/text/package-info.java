/** What somebody types: what fits it, how well, and where it stands. */
@NullMarked
package eu.alliance.practice.text;

import org.jspecify.annotations.NullMarked;
