/** What a practice says, and the rules of writing it. */
@NullMarked
package eu.alliance.practice.content;

import org.jspecify.annotations.NullMarked;
