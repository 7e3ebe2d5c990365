/** What operators see and may do; all of it on the management port, which nobody proxies. */
@NullMarked
package eu.alliance.platform.operation;

import org.jspecify.annotations.NullMarked;
