/** Who comes for a city: its delegation, the people in it, and their mandates. */
@NullMarked
package eu.alliance.registration.delegation;

import org.jspecify.annotations.NullMarked;
