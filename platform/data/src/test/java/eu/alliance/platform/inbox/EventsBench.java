package eu.alliance.platform.inbox;

import static org.awaitility.Awaitility.await;

import eu.alliance.platform.note.Note;
import eu.alliance.platform.note.Notes;
import eu.alliance.platform.outbox.Outbox;
import eu.alliance.platform.testkit.Engines;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/**
 * From the commit of a change to the commit of its effect, beside bare Kafka from send to poll; and how quickly a
 * backlog goes. Not a test, for it times: bench/events/run.sh runs it.
 */
@QuarkusTest
class EventsBench {

    private static final int A_SECOND = 100;
    private static final int WARM_UP = 1_000;
    private static final int MEASURED = 3_000;
    private static final int BACKLOG = 60_000;

    @Inject
    Outbox outbox;

    @Inject
    AgroalDataSource database;

    @Test
    void measures() throws Exception {
        print("bare Kafka, send to poll", bare());
        print("commit to effect", ours());
        drain();
    }

    private long[] ours() {
        var notes = new UUID[WARM_UP + MEASURED];
        var committed = new long[notes.length];
        var arrived = EffectTimes.record();
        atARate(notes.length, i -> {
            var id = QuarkusTransaction.requiringNew().call(() -> {
                var note = new Note(Notes.RIGA, "bench", Note.Kind.WARNING, 1, Instant.now());
                note.persist();
                outbox.record(note.renamed(Instant.now()));
                return note.id();
            });
            committed[i] = System.nanoTime();
            notes[i] = id;
        });
        await().atMost(Duration.ofMinutes(1)).until(() -> arrived.size() >= notes.length);
        return times(i -> arrived.getOrDefault(notes[i], 0L) - committed[i]);
    }

    private static long[] bare() throws Exception {
        var sent = new long[WARM_UP + MEASURED];
        var arrived = new ConcurrentHashMap<Integer, Long>();
        var topic = "bench." + UUID.randomUUID();
        Map<String, Object> settings = Map.of("bootstrap.servers", Engines.kafka(), "acks", "all");
        Map<String, Object> reading =
                Map.of("bootstrap.servers", Engines.kafka(), "group.id", topic, "auto.offset.reset", "earliest");
        try (var admin = Admin.create(Map.of("bootstrap.servers", Engines.kafka()))) {
            admin.createTopics(List.of(new NewTopic(topic, 3, (short) 1))).all().get();
        }
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "-1", "")).get();
            var reader = Thread.ofPlatform().start(() -> {
                try (var consumer = new KafkaConsumer<>(reading, new StringDeserializer(), new StringDeserializer())) {
                    consumer.subscribe(List.of(topic));
                    while (arrived.size() <= sent.length) {
                        consumer.poll(Duration.ofMillis(500))
                                .forEach(each -> arrived.put(Integer.parseInt(each.key()), System.nanoTime()));
                        consumer.commitSync();
                    }
                }
            });
            await().atMost(Duration.ofMinutes(1)).until(() -> arrived.containsKey(-1));
            atARate(sent.length, i -> {
                sent[i] = System.nanoTime();
                producer.send(new ProducerRecord<>(topic, Integer.toString(i), "x".repeat(300)));
            });
            reader.join();
        }
        return times(i -> arrived.getOrDefault(i, 0L) - sent[i]);
    }

    private void drain() throws SQLException {
        EffectTimes.forget();
        var effects = count("inbox");
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("""
                    insert into outbox (id, topic, subject, type, occurred_at, visibility, payload)
                    select gen_random_uuid(), 'note.note', s, 'eu.alliance.note.note.renamed.v1', now(), 'public',
                        json_build_object('noteId', s, 'cityId', s, 'title', 'bench', 'revision', 1, 'at', now())
                    from (select gen_random_uuid() s from generate_series(1, %d)) each""".formatted(BACKLOG));
        }
        var begun = System.nanoTime();
        await().atMost(Duration.ofMinutes(2)).until(() -> count("outbox where published_at is null") == 0);
        var carried = System.nanoTime();
        await().atMost(Duration.ofMinutes(2)).until(() -> count("inbox") == effects + BACKLOG);
        System.out.printf(
                "backlog of %,d: carried to Kafka at %,.0f a second; had its effects at %,.0f a second%n",
                BACKLOG, rate(begun, carried), rate(begun, System.nanoTime()));
    }

    private static double rate(long begun, long ended) {
        return BACKLOG * 1e9 / (ended - begun);
    }

    private long count(String what) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + what)) {
            row.next();
            return row.getLong(1);
        }
    }

    private interface Deed {
        void run(int i);
    }

    private static void atARate(int times, Deed deed) {
        var begun = System.nanoTime();
        for (int i = 0; i < times; i++) {
            var due = begun + i * 1_000_000_000L / A_SECOND;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            deed.run(i);
        }
    }

    private interface Measure {
        long of(int i);
    }

    private static long[] times(Measure measure) {
        var times = new long[MEASURED];
        Arrays.setAll(times, i -> measure.of(i + WARM_UP));
        Arrays.sort(times);
        return times;
    }

    private static void print(String what, long[] times) {
        System.out.printf(
                "%-26s p50 %6.2f ms, p99 %6.2f ms, slowest %6.2f ms (%,d at %d a second)%n",
                what,
                times[MEASURED / 2] / 1e6,
                times[MEASURED * 99 / 100] / 1e6,
                times[MEASURED - 1] / 1e6,
                MEASURED,
                A_SECOND);
    }
}
