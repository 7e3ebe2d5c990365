/** What this service knows of cities, from the registration's events. */
@NullMarked
package eu.alliance.practice.city;

import org.jspecify.annotations.NullMarked;
