/** Evidence: the practices that an application relies on. */
@NullMarked
package eu.alliance.funding.evidence;

import org.jspecify.annotations.NullMarked;
