/** What a city books, for whom, and what became of it. */
@NullMarked
package eu.alliance.registration.booking;

import org.jspecify.annotations.NullMarked;
