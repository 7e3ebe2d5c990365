/** What cities declare together. */
@NullMarked
package eu.alliance.registration.declaration;

import org.jspecify.annotations.NullMarked;
