/** Feedback: what applicants are told of how they were judged. */
@NullMarked
package eu.alliance.funding.feedback;

import org.jspecify.annotations.NullMarked;
