/** Who has a place in a training and who waits for one. */
@NullMarked
package eu.alliance.practice.enrolment;

import org.jspecify.annotations.NullMarked;
