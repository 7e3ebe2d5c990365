/** Practices as funding knows them, from the library's events. */
@NullMarked
package eu.alliance.funding.practice;

import org.jspecify.annotations.NullMarked;
