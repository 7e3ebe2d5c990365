@NullMarked
package eu.alliance.gateway.address;

import org.jspecify.annotations.NullMarked;
