package eu.alliance.localstack.engine;

import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.localstack.machine.Ports;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaServerTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void keepsItsRecordsThroughACrash() throws Exception {
        try (var kafka = new KafkaServer(folder.resolve("kafka"), Ports.free(), Ports.free()).start()) {
            write(kafka, "a", "b");

            kafka.kill();
            kafka.start();

            assertThat(end(kafka)).isEqualTo(2);
        }
    }

    private static void write(KafkaServer kafka, String... values) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all");
        try (var admin = Admin.create(settings)) {
            admin.createTopics(List.of(new NewTopic("facts", 1, (short) 1)))
                    .all()
                    .get();
        }
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (var value : values) {
                producer.send(new ProducerRecord<>("facts", "key", value)).get();
            }
        }
    }

    private static long end(KafkaServer kafka) throws Exception {
        var partition = new TopicPartition("facts", 0);
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            return admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                    .partitionResult(partition)
                    .get()
                    .offset();
        }
    }
}
