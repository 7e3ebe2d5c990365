package eu.alliance.gateway.feed;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** How the log of facts is read: committed records only, from a place that the reader says, with no group. */
public final class Log {

    static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Pattern FACTS = Pattern.compile("(registration|practice|funding)\\.[a-z][a-z-]*");
    private static final int PIECE = 256 * 1024;

    private Log() {}

    /** @param whenLost what a consumer does at an offset that the log no longer has */
    public static KafkaConsumer<byte[], byte[]> consumer(String brokers, String whenLost) {
        Map<String, Object> settings = Map.ofEntries(
                Map.entry(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers),
                Map.entry(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed"),
                Map.entry(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false),
                Map.entry(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false),
                Map.entry(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, whenLost),
                Map.entry(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, PIECE),
                Map.entry(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2000),
                Map.entry(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 200),
                Map.entry(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5000),
                Map.entry(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis()),
                Map.entry(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis()),
                Map.entry(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000));
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Every partition that holds facts at present. */
    public static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer) {
        return consumer.listTopics(PATIENCE).entrySet().stream()
                .filter(topic -> FACTS.matcher(topic.getKey()).matches())
                .map(Map.Entry::getValue)
                .flatMap(Collection::stream)
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
    }
}
