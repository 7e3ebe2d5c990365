/** Where a practice has travelled. */
@NullMarked
package eu.alliance.practice.spread;

import org.jspecify.annotations.NullMarked;
