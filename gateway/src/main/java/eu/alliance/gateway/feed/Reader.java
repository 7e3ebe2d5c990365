package eu.alliance.gateway.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Reads stretches of the log with a consumer of its own. For one thread at a time. */
public final class Reader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(2);

    /** The log no longer has, or never had, what the place points at. */
    public static final class Expired extends Exception {}

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final int scan;

    /** @param scan records to look through at most for one stretch */
    Reader(String brokers, int scan) {
        this.consumer = Log.consumer(brokers, "none");
        this.scan = scan;
    }

    /**
     * From a place on, the oldest first as far as partitions allow.
     *
     * @param from null for the oldest there is
     * @param oldest what is older isn't told any more
     */
    public Stretch read(@Nullable Place from, Instant oldest, Predicate<FeedEvent> wanted, int limit) throws Expired {
        var partitions = Log.partitions(consumer);
        var ends = consumer.endOffsets(partitions);
        var next = start(partitions, from, beginnings(partitions, oldest, ends), ends);
        consumer.assign(partitions);
        next.forEach(consumer::seek);
        return new Merge(partitions, ends, Place.of(next)).run(wanted, limit);
    }

    private Map<TopicPartition, Long> beginnings(
            Collection<TopicPartition> partitions, Instant oldest, Map<TopicPartition, Long> ends) {
        var asked = new HashMap<TopicPartition, Long>();
        partitions.forEach(each -> asked.put(each, oldest.toEpochMilli()));
        var firstYoung = consumer.offsetsForTimes(asked);
        var beginnings = new HashMap<>(consumer.beginningOffsets(partitions));
        beginnings.replaceAll((partition, offset) -> {
            long end = ends.getOrDefault(partition, 0L);
            var young = firstYoung.get(partition);
            return Math.max(offset, young == null ? end : Math.min(young.offset(), end));
        });
        return beginnings;
    }

    private static Map<TopicPartition, Long> start(
            Collection<TopicPartition> partitions,
            @Nullable Place from,
            Map<TopicPartition, Long> beginnings,
            Map<TopicPartition, Long> ends)
            throws Expired {
        var next = new HashMap<>(beginnings);
        for (var partition : partitions) {
            var asked = from == null ? null : from.next(partition);
            if (asked != null && asked.isPresent()) {
                long oldest = next.getOrDefault(partition, 0L);
                if (asked.getAsLong() < oldest || asked.getAsLong() > ends.getOrDefault(partition, 0L)) {
                    throw new Expired();
                }
                next.put(partition, asked.getAsLong());
            }
        }
        return next;
    }

    /** Takes from all partitions in the order of time, up to where they ended when it began. */
    private final class Merge {

        private final Map<TopicPartition, Deque<ConsumerRecord<byte[], byte[]>>> read = new HashMap<>();
        private final Map<TopicPartition, Long> ends;
        private final Place place;
        private final List<Stretch.Found> found = new ArrayList<>();
        private final long begun = System.nanoTime();
        private int looked;

        Merge(List<TopicPartition> partitions, Map<TopicPartition, Long> ends, Place start) {
            partitions.forEach(each -> read.put(each, new ArrayDeque<>()));
            this.ends = ends;
            this.place = start;
        }

        public Stretch run(Predicate<FeedEvent> wanted, int limit) {
            while (looked < scan && System.nanoTime() - begun < LONGEST.toNanos()) {
                if (isMissingAny()) {
                    fill();
                    continue;
                }
                var oldest = oldest();
                if (oldest.isEmpty()) {
                    passMarkers();
                    return new Stretch(found, place, true);
                }
                if (found.size() == limit) {
                    return new Stretch(found, place, false);
                }
                take(oldest.get(), wanted);
            }
            return new Stretch(found, place, false);
        }

        private void fill() {
            read.forEach((partition, records) -> {
                if (records.isEmpty()) {
                    consumer.resume(List.of(partition));
                } else {
                    consumer.pause(List.of(partition));
                }
            });
            consumer.poll(POLL)
                    .forEach(each -> read.getOrDefault(
                                    new TopicPartition(each.topic(), each.partition()), new ArrayDeque<>())
                            .add(each));
        }

        // an order of time needs the next record of every partition that has one
        private boolean isMissingAny() {
            for (var each : read.entrySet()) {
                var partition = each.getKey();
                if (each.getValue().isEmpty() && consumer.position(partition) < ends.getOrDefault(partition, 0L)) {
                    return true;
                }
            }
            return false;
        }

        private Optional<Deque<ConsumerRecord<byte[], byte[]>>> oldest() {
            return read.values().stream()
                    .filter(each -> !each.isEmpty() && isBeforeEnd(each.getFirst()))
                    .min(Comparator.comparingLong(each -> each.getFirst().timestamp()));
        }

        private boolean isBeforeEnd(ConsumerRecord<?, ?> each) {
            return each.offset() < ends.getOrDefault(new TopicPartition(each.topic(), each.partition()), 0L);
        }

        private void take(Deque<ConsumerRecord<byte[], byte[]>> source, Predicate<FeedEvent> wanted) {
            var taken = source.removeFirst();
            looked++;
            place.put(new TopicPartition(taken.topic(), taken.partition()), taken.offset() + 1);
            FeedEvent.of(taken).filter(wanted).ifPresent(event -> found.add(new Stretch.Found(event, place.copy())));
        }

        // the ends of transactions take offsets too
        private void passMarkers() {
            ends.forEach((partition, end) -> {
                if (place.next(partition).orElse(0) < end) {
                    place.put(partition, end);
                }
            });
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
