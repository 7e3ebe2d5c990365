/** What cities declare together, and who has signed which wording of it. */
@NullMarked
package eu.alliance.registration.declaration;

import org.jspecify.annotations.NullMarked;
