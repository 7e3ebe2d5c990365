/** Where the gateway itself answers. */
@NullMarked
package eu.alliance.gateway.desk;

import org.jspecify.annotations.NullMarked;
