/** Handing a request through to a service and its answer back, streaming, with nothing of the hop left on either. */
@NullMarked
package eu.alliance.gateway.pipe;

import org.jspecify.annotations.NullMarked;
