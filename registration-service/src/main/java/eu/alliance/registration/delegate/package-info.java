/** The people in a delegation. */
@NullMarked
package eu.alliance.registration.delegate;

import org.jspecify.annotations.NullMarked;
