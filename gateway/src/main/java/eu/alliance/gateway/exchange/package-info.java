/** One exchange with a caller: the request as it is read, and the answer as it is written and kept. */
@NullMarked
package eu.alliance.gateway.exchange;

import org.jspecify.annotations.NullMarked;
