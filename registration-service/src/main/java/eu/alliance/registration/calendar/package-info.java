/** When a city hall answers: by its own word, or as is usual in its country. */
@NullMarked
package eu.alliance.registration.calendar;

import org.jspecify.annotations.NullMarked;
