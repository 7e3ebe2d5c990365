@NullMarked
package eu.alliance.gateway.upstream;

import org.jspecify.annotations.NullMarked;
