/** What became of a practice, step by step, for those who answer for it. */
@NullMarked
package eu.alliance.practice.history;

import org.jspecify.annotations.NullMarked;
