/** In which order heads of delegation are seated and speak. */
@NullMarked
package eu.alliance.registration.protocol;

import org.jspecify.annotations.NullMarked;
