/** Calls: until when cities may apply, under which terms. */
@NullMarked
package eu.alliance.funding.call;

import org.jspecify.annotations.NullMarked;
