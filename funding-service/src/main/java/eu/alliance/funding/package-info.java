/** Funding: programmes, their calls, and what this service knows of cities and practices. */
@NullMarked
package eu.alliance.funding;

import org.jspecify.annotations.NullMarked;
