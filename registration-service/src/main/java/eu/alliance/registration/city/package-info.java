/** Who takes part: cities, institutions and operators, and the programmes they are members of. */
@NullMarked
package eu.alliance.registration.city;

import org.jspecify.annotations.NullMarked;
