/** The yearly Summit of Mayors: what is held, where and when, and until when one may register. */
@NullMarked
package eu.alliance.registration.summit;

import org.jspecify.annotations.NullMarked;
