/** Some of the versions as a set, and how often each value is among them. */
@NullMarked
package eu.alliance.practice.counting;

import org.jspecify.annotations.NullMarked;
