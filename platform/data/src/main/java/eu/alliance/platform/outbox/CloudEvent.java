package eu.alliance.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** CloudEvents 1.0 in Kafka's binary mode: attributes as headers, the fact as the value. */
final class CloudEvent {

    private CloudEvent() {}

    /** An outbox row as a Kafka record; a pure function of the row, so that a second sending equals the first. */
    static ProducerRecord<String, String> record(ResultSet row, String source) throws SQLException {
        var subject = row.getString("subject");
        var record = new ProducerRecord<>(row.getString("topic"), subject, row.getString("payload"));
        add(record, "ce_specversion", "1.0");
        add(record, "ce_id", row.getString("id"));
        add(record, "ce_source", source);
        add(record, "ce_type", row.getString("type"));
        add(record, "ce_subject", subject);
        add(
                record,
                "ce_time",
                row.getObject("occurred_at", OffsetDateTime.class).toInstant().toString());
        add(record, "ce_cityid", row.getString("city_id"));
        add(record, "ce_visibility", row.getString("visibility"));
        add(record, "ce_traceparent", row.getString("trace_parent"));
        add(record, "content-type", "application/json");
        return record;
    }

    private static void add(ProducerRecord<?, ?> record, String name, @Nullable String value) {
        if (value != null) {
            record.headers().add(name, value.getBytes(UTF_8));
        }
    }
}
