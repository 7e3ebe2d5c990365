/** The event feed: what happened in all upstreams, read straight from Kafka, as each caller may see it. */
@NullMarked
package eu.alliance.gateway.events;

import org.jspecify.annotations.NullMarked;
