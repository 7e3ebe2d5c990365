@NullMarked
package eu.alliance.gateway.rate;

import org.jspecify.annotations.NullMarked;
