/** What a city writes and everybody reads: a practice, its versions and its files. */
@NullMarked
package eu.alliance.practice.drafting;

import org.jspecify.annotations.NullMarked;
