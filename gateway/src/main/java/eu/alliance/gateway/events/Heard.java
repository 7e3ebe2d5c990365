package eu.alliance.gateway.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.alliance.gateway.visit.Json;
import io.vertx.core.buffer.Buffer;
import org.apache.kafka.common.TopicPartition;

/**
 * An event on its way to the streams, written once for all of them.
 *
 * @param frame as a server-sent event
 */
record Heard(FeedEvent event, TopicPartition partition, long offset, Buffer frame) {

    static Heard of(FeedEvent event, TopicPartition partition, long offset, Place after) {
        return new Heard(event, partition, offset, frame(event, after));
    }

    static Buffer frame(FeedEvent event, Place after) {
        return Buffer.buffer(1024)
                .appendString("id: " + after.cursor() + "\nevent: " + event.type() + "\ndata: ")
                .appendBytes(Json.bytes(event.json()))
                .appendBytes("\n\n".getBytes(UTF_8));
    }
}
