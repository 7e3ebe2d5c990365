/** What must not be erased for now, by order. */
@NullMarked
package eu.alliance.registration.hold;

import org.jspecify.annotations.NullMarked;
