@NullMarked
package eu.alliance.gateway.portal;

import org.jspecify.annotations.NullMarked;
