/** Whose token it is: verified once, remembered until it expires or the issuer changes its keys. */
@NullMarked
package eu.alliance.gateway.token;

import org.jspecify.annotations.NullMarked;
