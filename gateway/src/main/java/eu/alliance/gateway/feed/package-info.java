/** The log of all facts, read straight from Kafka: places in it, pages of it, and who sees what. */
@NullMarked
package eu.alliance.gateway.feed;

import org.jspecify.annotations.NullMarked;
