package eu.alliance.gateway.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.alliance.gateway.visit.Json;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** One fact of one service, as a structured CloudEvent. */
public record FeedEvent(
        String type, Visibility visibility, @Nullable UUID city, ObjectNode json) {

    /** Who may see it. */
    public enum Visibility {
        PUBLIC,
        MEMBERS,
        OWNER,
        STAFF;

        public static Visibility of(@Nullable String header) {
            if (header == null) {
                return STAFF;
            }
            try {
                return valueOf(header.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException _) {
                return STAFF;
            }
        }
    }

    /** Empty for a record that is no event: somebody's mistake, which must not stop the feed. */
    public static Optional<FeedEvent> of(ConsumerRecord<byte[], byte[]> source) {
        var type = header(source, "ce_type");
        var id = header(source, "ce_id");
        if (type == null || id == null || source.value() == null) {
            return Optional.empty();
        }
        try {
            var data = Json.MAPPER.readTree(source.value());
            var cityId = header(source, "ce_cityid");
            var city = cityId == null ? null : UUID.fromString(cityId);
            var visibility = Visibility.of(header(source, "ce_visibility"));
            return Optional.of(new FeedEvent(type, visibility, city, structured(source, id, type, data)));
        } catch (IOException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static ObjectNode structured(ConsumerRecord<byte[], byte[]> source, String id, String type, JsonNode data) {
        var json = Json.MAPPER.createObjectNode();
        json.put("specversion", "1.0").put("id", id);
        put(json, "source", header(source, "ce_source"));
        json.put("type", type);
        put(json, "subject", header(source, "ce_subject"));
        put(json, "time", header(source, "ce_time"));
        json.put("datacontenttype", "application/json");
        put(json, "cityid", header(source, "ce_cityid"));
        put(json, "visibility", header(source, "ce_visibility"));
        json.set("data", data);
        return json;
    }

    private static void put(ObjectNode json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> source, String name) {
        var header = source.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
