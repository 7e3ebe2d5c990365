/** What is asked of the index, and in which order it answers. */
@NullMarked
package eu.alliance.practice.search;

import org.jspecify.annotations.NullMarked;
