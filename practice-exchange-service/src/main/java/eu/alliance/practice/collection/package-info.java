/** The yearly questionnaire: its indicators and when it is open. */
@NullMarked
package eu.alliance.practice.collection;

import org.jspecify.annotations.NullMarked;
