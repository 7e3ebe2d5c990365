/** Programmes: under which name money is given. */
@NullMarked
package eu.alliance.funding.programme;

import org.jspecify.annotations.NullMarked;
