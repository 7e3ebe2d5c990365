/** Cities, their memberships, and the Summit of Mayors they meet at. */
@NullMarked
package eu.alliance.registration;

import org.jspecify.annotations.NullMarked;
