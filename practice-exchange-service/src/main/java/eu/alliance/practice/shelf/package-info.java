/** The library as it is browsed: narrowed, counted, page by page. */
@NullMarked
package eu.alliance.practice.shelf;

import org.jspecify.annotations.NullMarked;
