/** What funding puts on paper, piece by piece. */
@NullMarked
package eu.alliance.funding.paper;

import org.jspecify.annotations.NullMarked;
