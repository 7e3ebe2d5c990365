/** Conflicts of interest, computed by city: nobody judges what their own city stands to gain by. */
@NullMarked
package eu.alliance.funding.conflict;

import org.jspecify.annotations.NullMarked;
