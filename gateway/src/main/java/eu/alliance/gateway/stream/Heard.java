package eu.alliance.gateway.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.alliance.gateway.feed.FeedEvent;
import eu.alliance.gateway.feed.Place;
import eu.alliance.gateway.visit.Json;
import io.vertx.core.buffer.Buffer;
import org.apache.kafka.common.TopicPartition;

/**
 * An event on its way to the streams, written once for all of them.
 *
 * @param frame as a server-sent event
 */
public record Heard(FeedEvent event, TopicPartition partition, long offset, Buffer frame) {

    public static Heard of(FeedEvent event, TopicPartition partition, long offset, Place after) {
        return new Heard(event, partition, offset, frame(event, after));
    }

    public static Buffer frame(FeedEvent event, Place after) {
        return Buffer.buffer(1024)
                .appendString("id: " + after.cursor() + "\nevent: " + event.type() + "\ndata: ")
                .appendBytes(Json.bytes(event.json()))
                .appendBytes("\n\n".getBytes(UTF_8));
    }
}
