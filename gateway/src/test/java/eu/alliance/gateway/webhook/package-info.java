@NullMarked
package eu.alliance.gateway.webhook;

import org.jspecify.annotations.NullMarked;
