/** Questions: what applicants ask during a call, and what everyone may read as the answer. */
@NullMarked
package eu.alliance.funding.question;

import org.jspecify.annotations.NullMarked;
