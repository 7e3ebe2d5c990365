/** Who would be in two sessions at once. */
@NullMarked
package eu.alliance.registration.overlap;

import org.jspecify.annotations.NullMarked;
