/** A delegation's way from its city to the secretariat and back. */
@NullMarked
package eu.alliance.registration.submission;

import org.jspecify.annotations.NullMarked;
