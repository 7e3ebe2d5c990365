/** That a mayor is invited to a summit, and what has become of it. */
@NullMarked
package eu.alliance.registration.invitation;

import org.jspecify.annotations.NullMarked;
