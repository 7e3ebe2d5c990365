@NullMarked
package eu.alliance.gateway.events;

import org.jspecify.annotations.NullMarked;
