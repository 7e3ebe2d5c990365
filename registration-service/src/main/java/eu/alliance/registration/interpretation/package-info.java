/** Who needs to hear what in which language, and what that takes. */
@NullMarked
package eu.alliance.registration.interpretation;

import org.jspecify.annotations.NullMarked;
