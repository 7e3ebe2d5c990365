/** The register of cities: who is entered in it, found in it, admitted and suspended. */
@NullMarked
package eu.alliance.registration.register;

import org.jspecify.annotations.NullMarked;
