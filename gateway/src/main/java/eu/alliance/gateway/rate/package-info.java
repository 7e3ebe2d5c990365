/** How much one caller may ask for in a time. */
@NullMarked
package eu.alliance.gateway.rate;

import org.jspecify.annotations.NullMarked;
