@NullMarked
package eu.alliance.gateway.door;

import org.jspecify.annotations.NullMarked;
