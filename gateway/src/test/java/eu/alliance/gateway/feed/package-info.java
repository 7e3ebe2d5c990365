@NullMarked
package eu.alliance.gateway.feed;

import org.jspecify.annotations.NullMarked;
