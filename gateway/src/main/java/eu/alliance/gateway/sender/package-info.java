/** Where a request comes from: whoever is at the other end, or whom proxies that are trusted name. */
@NullMarked
package eu.alliance.gateway.sender;

import org.jspecify.annotations.NullMarked;
