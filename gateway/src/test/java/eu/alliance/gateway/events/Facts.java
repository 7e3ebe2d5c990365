package eu.alliance.gateway.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.apache.kafka.common.IsolationLevel.READ_COMMITTED;
import static org.apache.kafka.common.IsolationLevel.READ_UNCOMMITTED;
import static org.awaitility.Awaitility.await;

import eu.alliance.platform.testkit.Engines;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Writes facts as the services' relays do: in transactions, to topics of three partitions. */
public final class Facts implements AutoCloseable {

    private static final int PARTITIONS = 3;

    private final Admin admin = Admin.create(Map.of("bootstrap.servers", Engines.kafka()));
    private final KafkaProducer<String, String> producer = new KafkaProducer<>(
            Map.of(
                    "bootstrap.servers",
                    Engines.kafka(),
                    "transactional.id",
                    "facts-" + UUID.randomUUID(),
                    "acks",
                    "all"),
            new StringSerializer(),
            new StringSerializer());

    private @Nullable Long timestamp;

    public Facts() {
        producer.initTransactions();
    }

    public Facts topics(String... names) throws Exception {
        for (var name : names) {
            try {
                admin.createTopics(Set.of(new NewTopic(name, PARTITIONS, (short) 1)))
                        .all()
                        .get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof org.apache.kafka.common.errors.TopicExistsException)) {
                    throw e;
                }
            }
        }
        return this;
    }

    public record Fact(
            String type, String visibility, @Nullable UUID city, String data) {

        String topic() {
            var parts = type.split("\\.");
            return parts[2] + "." + parts[3];
        }
    }

    public static Fact fact(String type, String visibility, @Nullable UUID city) {
        return new Fact("eu.alliance." + type + ".v1", visibility, city, "{\"n\":1}");
    }

    public static Fact city(UUID id, String status) {
        var data = "{\"id\":\"%s\",\"status\":\"%s\"}".formatted(id, status);
        return new Fact("eu.alliance.registration.city.changed.v1", "public", id, data);
    }

    /** Returns the ids, in order. */
    public String[] happen(Fact... facts) {
        producer.beginTransaction();
        var ids = write(facts);
        producer.commitTransaction();
        awaitReadable(facts);
        return ids;
    }

    // a commit is answered before its markers are in the log, and until then nobody may read what it holds
    private void awaitReadable(Fact... facts) {
        Stream.of(facts)
                .map(Fact::topic)
                .distinct()
                .forEach(topic ->
                        await().until(() -> ends(topic, READ_COMMITTED).equals(ends(topic, READ_UNCOMMITTED))));
    }

    private Map<TopicPartition, Long> ends(String topic, IsolationLevel isolation) throws Exception {
        var asked = IntStream.range(0, PARTITIONS)
                .boxed()
                .collect(toMap(each -> new TopicPartition(topic, each), _ -> OffsetSpec.latest()));
        return admin.listOffsets(asked, new ListOffsetsOptions(isolation)).all().get().entrySet().stream()
                .collect(toMap(Map.Entry::getKey, each -> each.getValue().offset()));
    }

    /** Returns the ids, in order, of what is written today with the time of then. */
    String[] happened(Instant then, Fact... facts) {
        timestamp = then.toEpochMilli();
        try {
            return happen(facts);
        } finally {
            timestamp = null;
        }
    }

    String[] nearlyHappen(Fact... facts) {
        producer.beginTransaction();
        var ids = write(facts);
        producer.flush();
        producer.abortTransaction();
        return ids;
    }

    private String[] write(Fact... facts) {
        var ids = new String[facts.length];
        for (int i = 0; i < facts.length; i++) {
            ids[i] = UUID.randomUUID().toString();
            var fact = facts[i];
            var subject = String.valueOf(fact.city());
            var row = new ProducerRecord<>(fact.topic(), null, timestamp, subject, fact.data());
            header(row, "ce_specversion", "1.0");
            header(row, "ce_id", ids[i]);
            header(row, "ce_source", "/" + fact.type().split("\\.")[2]);
            header(row, "ce_type", fact.type());
            header(row, "ce_subject", subject);
            header(row, "ce_time", "2026-11-22T09:00:00Z");
            header(row, "ce_visibility", fact.visibility());
            if (fact.city() != null) {
                header(row, "ce_cityid", fact.city().toString());
            }
            producer.send(row);
        }
        return ids;
    }

    /** Not an event at all. */
    void poison(String topic, @Nullable String value) {
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(topic, "poison", value));
        var broken = new ProducerRecord<String, @Nullable String>(topic, "poison", value);
        header(broken, "ce_type", "eu.alliance.registration.city.changed.v1");
        header(broken, "ce_id", "poison");
        header(broken, "ce_cityid", "not an id");
        producer.send(broken);
        producer.commitTransaction();
    }

    /** The log forgets all that it holds of a topic. */
    public void forget(String topic) throws Exception {
        for (int i = 0; i < PARTITIONS; i++) {
            admin.deleteRecords(Map.of(new TopicPartition(topic, i), RecordsToDelete.beforeOffset(-1)))
                    .all()
                    .get();
        }
    }

    private static void header(ProducerRecord<?, ?> row, String name, String value) {
        row.headers().add(name, value.getBytes(UTF_8));
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
