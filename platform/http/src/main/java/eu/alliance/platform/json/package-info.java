/** JSON as the contract wants it: strict in what it reads, merge patches included (RFC 7396). */
@NullMarked
package eu.alliance.platform.json;

import org.jspecify.annotations.NullMarked;
