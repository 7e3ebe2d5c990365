/** Assignments: who judges which application, and what they say. */
@NullMarked
package eu.alliance.funding.assignment;

import org.jspecify.annotations.NullMarked;
