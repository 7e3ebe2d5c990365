package eu.alliance.funding;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.alliance.platform.testkit.Engines;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Tells what other services would tell. */
public final class Announcing {

    private Announcing() {}

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
        ensure(topic);
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", Engines.kafka()), new StringSerializer(), new StringSerializer())) {
            producer.send(record);
            producer.flush();
        }
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
