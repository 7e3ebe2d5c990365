package eu.alliance.platform.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads what a consumer would be given: every committed record of some topics, from the first to the last. */
public final class KafkaProbe {

    private static final Duration POLL = Duration.ofMillis(200);

    private final String bootstrapServers;

    public KafkaProbe(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** On the broker of this test JVM. */
    public static KafkaProbe here() {
        return new KafkaProbe(Engines.kafka());
    }

    public record Fact(
            String topic,
            int partition,
            long offset,
            @Nullable String key,
            @Nullable String value,
            Map<String, String> headers) {}

    /** In order within a partition; a topic that doesn't exist has no records. */
    public List<Fact> read(String... topics) {
        try (var consumer = consumer()) {
            var existing = consumer.listTopics();
            var partitions = Arrays.stream(topics)
                    .flatMap(topic -> existing.getOrDefault(topic, List.of()).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var facts = new ArrayList<Fact>();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                consumer.poll(POLL).forEach(each -> facts.add(fact(each)));
            }
            return facts;
        }
    }

    private KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new StringDeserializer(),
                new StringDeserializer());
    }

    private static Fact fact(ConsumerRecord<String, String> source) {
        var headers = new HashMap<String, String>();
        source.headers().forEach(each -> headers.put(each.key(), new String(each.value(), UTF_8)));
        return new Fact(source.topic(), source.partition(), source.offset(), source.key(), source.value(), headers);
    }
}
