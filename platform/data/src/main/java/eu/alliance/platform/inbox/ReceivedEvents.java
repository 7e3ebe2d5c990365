package eu.alliance.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** The inbox table: which events have had their effect, and which cannot. */
@ApplicationScoped
class ReceivedEvents {

    private final AgroalDataSource database;
    private final Clock clock;

    ReceivedEvents(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Notes events in the running transaction; those that had not been noted before. */
    Set<UUID> firsts(List<UUID> events, List<String> topics) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into inbox (event_id, topic, received_at)
                        select distinct on (id) id, topic, ?::timestamptz
                        from unnest(?::uuid[], ?::text[]) each(id, topic) order by id
                        on conflict do nothing returning event_id""")) {
            insert.setTimestamp(1, Timestamp.from(clock.instant()));
            insert.setArray(2, connection.createArrayOf("uuid", events.toArray()));
            insert.setArray(3, connection.createArrayOf("text", topics.toArray()));
            var firsts = new HashSet<UUID>();
            try (var rows = insert.executeQuery()) {
                while (rows.next()) {
                    firsts.add(rows.getObject(1, UUID.class));
                }
            }
            return firsts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps a record for whoever mends it; one that comes again is kept once. */
    void setAside(ConsumerRecord<String, byte[]> record, String reason) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into dead_letter (topic, partition, position, key, headers, payload, reason, received_at)
                        select ?, ?, ?, ?, ?, ?, ?, ?
                        where not exists (select from dead_letter
                            where topic = ? and partition = ? and position = ? and payload is not distinct from ?)""")) {
            insert.setString(1, record.topic());
            insert.setInt(2, record.partition());
            insert.setLong(3, record.offset());
            insert.setString(4, clean(record.key()));
            insert.setString(5, headers(record));
            insert.setBytes(6, record.value());
            insert.setString(7, clean(reason));
            insert.setTimestamp(8, Timestamp.from(clock.instant()));
            insert.setString(9, record.topic());
            insert.setInt(10, record.partition());
            insert.setLong(11, record.offset());
            insert.setBytes(12, record.value());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String headers(ConsumerRecord<?, ?> record) {
        return Arrays.stream(record.headers().toArray())
                .map(h -> h.key() + ": " + (h.value() == null ? "" : clean(new String(h.value(), UTF_8))))
                .collect(Collectors.joining("\n"));
    }

    private static String clean(@Nullable String text) {
        return text == null ? "" : text.replace("\0", "");
    }
}
