/** Open data: calls and grants in the shapes that others read (CommonGrants, 360Giving). */
@NullMarked
package eu.alliance.funding.opendata;

import org.jspecify.annotations.NullMarked;
