/** What becomes of a practice that nobody has refreshed for years. */
@NullMarked
package eu.alliance.practice.ageing;

import org.jspecify.annotations.NullMarked;
