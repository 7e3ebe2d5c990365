/** Who changed what, when, from what to what; chained, so that a later change of the trail shows. */
@NullMarked
package eu.alliance.platform.audit;

import org.jspecify.annotations.NullMarked;
