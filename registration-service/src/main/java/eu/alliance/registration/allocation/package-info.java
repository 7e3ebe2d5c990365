/** Places in study visits given by lot, among people who said what they would rather see. */
@NullMarked
package eu.alliance.registration.allocation;

import org.jspecify.annotations.NullMarked;
