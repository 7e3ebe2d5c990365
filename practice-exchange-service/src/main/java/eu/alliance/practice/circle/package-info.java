/** Closed groups of cities and organisations that restricted practices are shared with. */
@NullMarked
package eu.alliance.practice.circle;

import org.jspecify.annotations.NullMarked;
