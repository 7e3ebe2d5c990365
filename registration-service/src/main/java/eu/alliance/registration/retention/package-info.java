/** How long what is kept, what must not be erased for now by order, and what was taken away when. */
@NullMarked
package eu.alliance.registration.retention;

import org.jspecify.annotations.NullMarked;
