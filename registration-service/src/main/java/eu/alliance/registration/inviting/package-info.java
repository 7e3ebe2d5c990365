/** Who is invited to a summit, and what they answer. */
@NullMarked
package eu.alliance.registration.inviting;

import org.jspecify.annotations.NullMarked;
