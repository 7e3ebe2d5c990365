/** What a city lets somebody do in the mayor's stead. */
@NullMarked
package eu.alliance.registration.mandate;

import org.jspecify.annotations.NullMarked;
