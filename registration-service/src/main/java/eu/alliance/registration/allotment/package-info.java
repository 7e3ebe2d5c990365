/** Who gets a place, who waits and why: plain values that know no database. */
@NullMarked
package eu.alliance.registration.allotment;

import org.jspecify.annotations.NullMarked;
