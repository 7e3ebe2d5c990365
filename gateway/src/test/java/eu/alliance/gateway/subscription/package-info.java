@NullMarked
package eu.alliance.gateway.subscription;

import org.jspecify.annotations.NullMarked;
