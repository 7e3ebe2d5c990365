/** One request at the door: who sent it, how it is answered and how it is refused. */
@NullMarked
package eu.alliance.gateway.visit;

import org.jspecify.annotations.NullMarked;
