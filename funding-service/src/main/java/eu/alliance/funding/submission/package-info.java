/** Submission: what is handed in, with which files, and taken back. */
@NullMarked
package eu.alliance.funding.submission;

import org.jspecify.annotations.NullMarked;
