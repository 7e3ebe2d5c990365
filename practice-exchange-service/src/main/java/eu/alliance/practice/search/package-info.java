/** The library as an index: what is in it, how it is kept, what is asked of it. */
@NullMarked
package eu.alliance.practice.search;

import org.jspecify.annotations.NullMarked;
