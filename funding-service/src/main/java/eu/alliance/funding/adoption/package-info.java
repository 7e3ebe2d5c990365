/** Adoptions as funding knows them, from the library's events. */
@NullMarked
package eu.alliance.funding.adoption;

import org.jspecify.annotations.NullMarked;
