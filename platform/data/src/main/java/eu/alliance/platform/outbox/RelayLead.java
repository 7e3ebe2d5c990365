package eu.alliance.platform.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The lead of one replica: an advisory lock on a connection of its own and a transactional producer. The producer's id
 * is the service's, so that a former leader that has not noticed yet is fenced by Kafka itself.
 *
 * <p>Rows are taken by {@code seq} among all that are unmarked. No watermark is kept: a sequence number is handed out
 * before its transaction commits, and a row that becomes visible late is simply found late. Within one aggregate the
 * numbers are in order, for each was handed out under the lock on its row.
 */
class RelayLead implements AutoCloseable {

    record Settings(String service, String brokers, int batch) {}

    private static final String WAITING = """
            select seq, id, topic, subject, type, occurred_at, city_id, visibility, payload, trace_parent
            from outbox where published_at is null order by seq limit ?""";

    private final Connection connection;
    private final Settings settings;
    private final KafkaProducer<String, String> producer;

    /** On a connection that has the lock, which this closes. */
    RelayLead(Connection connection, Settings settings) {
        this.connection = connection;
        this.settings = settings;
        this.producer = producer(settings);
        try {
            producer.initTransactions();
        } catch (RuntimeException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
    }

    static boolean locks(Connection connection) throws SQLException {
        return ask(connection, "select pg_try_advisory_lock(hashtext('outbox-relay'))");
    }

    static void unlock(Connection connection) throws SQLException {
        try (connection) {
            ask(connection, "select pg_advisory_unlock_all() is not null");
        }
    }

    /** Publishes the next rows and marks them; all of them or none. */
    int carry() throws SQLException {
        var marks = new ArrayList<Long>();
        var records = new ArrayList<ProducerRecord<String, String>>();
        try (var select = connection.prepareStatement(WAITING)) {
            select.setInt(1, settings.batch());
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    marks.add(rows.getLong("seq"));
                    records.add(CloudEvent.record(rows, "/" + settings.service()));
                }
            }
        }
        if (!records.isEmpty()) {
            producer.beginTransaction();
            records.forEach(producer::send);
            producer.commitTransaction();
            mark(marks);
        }
        return records.size();
    }

    private void mark(List<Long> published) throws SQLException {
        try (var update = connection.prepareStatement("update outbox set published_at = now() where seq = any(?)")) {
            update.setArray(1, connection.createArrayOf("bigint", published.toArray()));
            update.executeUpdate();
        }
    }

    private static boolean ask(Connection connection, String question) throws SQLException {
        try (var select = connection.createStatement();
                var answer = select.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    @Override
    public void close() throws SQLException {
        producer.close(Duration.ofSeconds(2));
        unlock(connection);
    }

    private static KafkaProducer<String, String> producer(Settings settings) {
        var properties = new Properties();
        properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.brokers());
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, settings.service() + "-relay");
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, "15000");
        properties.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, "20000");
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, "15000");
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, "10000");
        return new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer());
    }
}
