/** The feed as it happens, for whoever listens. */
@NullMarked
package eu.alliance.gateway.stream;

import org.jspecify.annotations.NullMarked;
