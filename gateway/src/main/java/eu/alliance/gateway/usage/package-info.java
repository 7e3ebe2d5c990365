/** How much each client asks for, so that staff see whose program is in trouble or needs more room. */
@NullMarked
package eu.alliance.gateway.usage;

import org.jspecify.annotations.NullMarked;
