/** The only door to the alliance's services. */
@NullMarked
package eu.alliance.gateway;

import org.jspecify.annotations.NullMarked;
