/** The people in a delegation, and who of them is protected. */
@NullMarked
package eu.alliance.registration.delegate;

import org.jspecify.annotations.NullMarked;
