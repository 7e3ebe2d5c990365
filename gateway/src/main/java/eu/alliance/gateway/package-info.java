/** The only door to the alliance's upstreams. */
@NullMarked
package eu.alliance.gateway;

import org.jspecify.annotations.NullMarked;
