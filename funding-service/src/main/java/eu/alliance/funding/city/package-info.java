/** Cities as funding knows them, from registration's events. */
@NullMarked
package eu.alliance.funding.city;

import org.jspecify.annotations.NullMarked;
