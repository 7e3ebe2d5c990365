/** Which addresses the gateway may be sent to by somebody else's word. */
@NullMarked
package eu.alliance.gateway.address;

import org.jspecify.annotations.NullMarked;
