@NullMarked
package eu.alliance.gateway.delivery;

import org.jspecify.annotations.NullMarked;
