/** The services behind the door: where their replicas are, which live, and what each says it offers. */
@NullMarked
package eu.alliance.gateway.upstream;

import org.jspecify.annotations.NullMarked;
