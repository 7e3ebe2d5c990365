/** Events on their way out: written with the change they tell of, carried to Kafka by one replica at a time. */
@NullMarked
package eu.alliance.platform.outbox;

import org.jspecify.annotations.NullMarked;
