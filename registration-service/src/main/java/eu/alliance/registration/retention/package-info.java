/** How long what is kept, and what was taken away when. */
@NullMarked
package eu.alliance.registration.retention;

import org.jspecify.annotations.NullMarked;
