/** Applicants: who writes on an application, who reads it, and until when. */
@NullMarked
package eu.alliance.funding.applicant;

import org.jspecify.annotations.NullMarked;
