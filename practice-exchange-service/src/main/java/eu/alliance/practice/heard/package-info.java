/** What the other services told of that belongs in a year's report. */
@NullMarked
package eu.alliance.practice.heard;

import org.jspecify.annotations.NullMarked;
