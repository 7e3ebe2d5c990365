@NullMarked
package eu.alliance.gateway;

import org.jspecify.annotations.NullMarked;
