/** Which city stands by which wording of a declaration, and which would not. */
@NullMarked
package eu.alliance.registration.signature;

import org.jspecify.annotations.NullMarked;
