/** Letters to mayors: written in six languages, sent, reminded of, and answered. */
@NullMarked
package eu.alliance.registration.invitation;

import org.jspecify.annotations.NullMarked;
