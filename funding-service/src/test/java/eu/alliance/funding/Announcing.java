package eu.alliance.funding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import eu.alliance.platform.testkit.Engines;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Tells what other services would tell. */
public final class Announcing {

    private static final Producer<String, String> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", Engines.kafka()), new StringSerializer(), new StringSerializer());
    private static final Set<String> TOPICS = ConcurrentHashMap.newKeySet();

    private Announcing() {}

    /** Waits until funding has heard. */
    public static void until(Callable<Boolean> heard) {
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofSeconds(30))
                .until(() -> QuarkusTransaction.requiringNew().call(heard));
    }

    public static void event(UUID id, String type, UUID subject, String json) {
        var topic = type.replaceAll("eu\\.alliance\\.([a-z]+\\.[a-z]+)\\..*", "$1");
        var record = new ProducerRecord<>(topic, subject.toString(), json);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id.toString(),
                        "ce_source",
                        "/" + topic.replaceAll("\\..*", ""),
                        "ce_type",
                        type,
                        "ce_subject",
                        subject.toString(),
                        "ce_time",
                        Instant.now().toString(),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        if (TOPICS.add(topic)) {
            ensure(topic);
        }
        PRODUCER.send(record);
        PRODUCER.flush();
    }

    private static void ensure(String topic) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", Engines.kafka()))) {
            if (!admin.listTopics().names().get().contains(topic)) {
                admin.createTopics(List.of(new NewTopic(topic, 3, (short) 1)))
                        .all()
                        .get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
