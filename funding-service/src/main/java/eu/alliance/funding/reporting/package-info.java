/** Reports on grants: what was done, what it cost and what came of it. */
@NullMarked
package eu.alliance.funding.reporting;

import org.jspecify.annotations.NullMarked;
