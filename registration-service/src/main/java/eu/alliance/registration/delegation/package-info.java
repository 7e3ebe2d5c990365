/** Who comes for a city, together or not at all. */
@NullMarked
package eu.alliance.registration.delegation;

import org.jspecify.annotations.NullMarked;
