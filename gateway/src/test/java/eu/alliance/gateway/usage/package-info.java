@NullMarked
package eu.alliance.gateway.usage;

import org.jspecify.annotations.NullMarked;
