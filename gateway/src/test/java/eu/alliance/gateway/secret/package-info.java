@NullMarked
package eu.alliance.gateway.secret;

import org.jspecify.annotations.NullMarked;
