/** Many people at once, from a table: all of them or none, with a report by line. */
@NullMarked
package eu.alliance.registration.roster;

import org.jspecify.annotations.NullMarked;
