package eu.alliance.platform.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A fact as it arrives.
 *
 * @param type full CloudEvents type
 * @param subject what it happened to
 * @param data the payload, JSON
 */
public record Event(UUID id, String type, UUID subject, Instant time, Optional<UUID> cityId, String data) {

    // a consumer names only what it reads; what a publisher adds later must not trouble it
    private static final ObjectMapper TOLERANT =
            new ObjectMapper().findAndRegisterModules().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** The payload as the consumer's own record. */
    public <T> T data(Class<T> shape) {
        try {
            return TOLERANT.readValue(data, shape);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a " + shape.getSimpleName() + ": " + e.getOriginalMessage(), e);
        }
    }

    /** Whether it is this fact, named as {@code delegation.confirmed.v1} without the service's prefix. */
    public boolean is(String fact) {
        return type.endsWith("." + fact);
    }

    public static Event of(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            throw new IllegalArgumentException("An event without data");
        }
        return new Event(
                UUID.fromString(required(record, "ce_id")),
                required(record, "ce_type"),
                UUID.fromString(required(record, "ce_subject")),
                Instant.parse(required(record, "ce_time")),
                Optional.ofNullable(header(record, "ce_cityid")).map(UUID::fromString),
                new String(record.value(), UTF_8));
    }

    private static String required(ConsumerRecord<?, ?> record, String name) {
        var value = header(record, name);
        if (value == null) {
            throw new IllegalArgumentException("No header " + name);
        }
        return value;
    }

    private static @Nullable String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
