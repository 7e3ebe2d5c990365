@NullMarked
package eu.alliance.gateway.token;

import org.jspecify.annotations.NullMarked;
