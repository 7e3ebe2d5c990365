/** Practices, from a city's draft to the published version and what becomes of it. */
@NullMarked
package eu.alliance.practice.practice;

import org.jspecify.annotations.NullMarked;
