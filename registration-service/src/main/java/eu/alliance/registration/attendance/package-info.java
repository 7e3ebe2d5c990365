/** Who comes, as far as other features may ask, and the letters that support a visa for it. */
@NullMarked
package eu.alliance.registration.attendance;

import org.jspecify.annotations.NullMarked;
