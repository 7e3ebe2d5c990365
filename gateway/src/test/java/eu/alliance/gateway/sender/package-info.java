@NullMarked
package eu.alliance.gateway.sender;

import org.jspecify.annotations.NullMarked;
