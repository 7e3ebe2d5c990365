package eu.alliance.gateway.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.apache.kafka.common.TopicPartition;

/**
 * A place in the feed: for each partition of each topic the offset that comes next. Outside it is an opaque cursor:
 * version, topics (hash of the name, number of partitions, offsets), checksum; base64url.
 */
public final class Place {

    private static final byte VERSION = 1;
    private static final int CHECKSUM = 4;
    private static final long UNKNOWN = -1;

    /** By hash of the topic's name; a partition that isn't known has an offset of -1. */
    private final TreeMap<Integer, long[]> offsets;

    private Place(TreeMap<Integer, long[]> offsets) {
        this.offsets = offsets;
    }

    public static Place of(Map<TopicPartition, Long> next) {
        var place = new Place(new TreeMap<>());
        next.forEach((partition, offset) -> place.put(partition, offset));
        return place;
    }

    /** The next offset there; empty for a partition that was not there when the cursor was given. */
    public OptionalLong next(TopicPartition partition) {
        var known = offsets.get(hash(partition.topic()));
        return known == null || partition.partition() >= known.length || known[partition.partition()] == UNKNOWN
                ? OptionalLong.empty()
                : OptionalLong.of(known[partition.partition()]);
    }

    /** The same place, but for one partition. */
    public void put(TopicPartition partition, long offset) {
        offsets.merge(hash(partition.topic()), single(partition.partition(), offset), Place::merged);
    }

    private static long[] single(int partition, long offset) {
        var row = new long[partition + 1];
        Arrays.fill(row, UNKNOWN);
        row[partition] = offset;
        return row;
    }

    private static long[] merged(long[] known, long[] added) {
        var row = known.length < added.length ? Arrays.copyOf(known, added.length) : known;
        Arrays.fill(row, Math.min(known.length, row.length), row.length, UNKNOWN);
        row[added.length - 1] = added[added.length - 1];
        return row;
    }

    public String cursor() {
        int rows = offsets.values().stream().mapToInt(row -> row.length).sum();
        var bytes = ByteBuffer.allocate(1 + offsets.size() * 6 + rows * 9 + CHECKSUM);
        bytes.put(VERSION);
        offsets.forEach((topic, row) -> {
            bytes.putInt(topic).putShort((short) row.length);
            for (long offset : row) {
                putCompact(bytes, offset + 1);
            }
        });
        bytes.putInt(checksum(bytes.array(), bytes.position()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bytes.array(), bytes.position()));
    }

    /** Empty for what isn't a cursor of ours. */
    public static Optional<Place> of(String cursor) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            int end = bytes.limit() - CHECKSUM;
            if (end < 1 || bytes.getInt(end) != checksum(bytes.array(), end) || bytes.get() != VERSION) {
                return Optional.empty();
            }
            var place = new Place(read(bytes.limit(end)));
            return place.cursor().equals(cursor) ? Optional.of(place) : Optional.empty();
        } catch (IllegalArgumentException | BufferUnderflowException _) {
            return Optional.empty();
        }
    }

    private static TreeMap<Integer, long[]> read(ByteBuffer bytes) {
        var offsets = new TreeMap<Integer, long[]>();
        while (bytes.hasRemaining()) {
            int topic = bytes.getInt();
            var row = new long[Math.max(0, bytes.getShort())];
            for (int i = 0; i < row.length; i++) {
                row[i] = getCompact(bytes) - 1;
            }
            offsets.put(topic, row);
        }
        return offsets;
    }

    private static void putCompact(ByteBuffer bytes, long value) {
        long rest = value;
        while (rest > 0x7f) {
            bytes.put((byte) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        bytes.put((byte) rest);
    }

    private static long getCompact(ByteBuffer bytes) {
        long value = 0;
        for (int shift = 0; shift < 63; shift += 7) {
            byte next = bytes.get();
            value |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("not a number");
    }

    private static int hash(String text) {
        var bytes = text.getBytes(UTF_8);
        return checksum(bytes, bytes.length);
    }

    private static int checksum(byte[] bytes, int length) {
        var sum = new CRC32();
        sum.update(bytes, 0, length);
        return (int) sum.getValue();
    }

    Place copy() {
        var copy = new HashMap<Integer, long[]>();
        offsets.forEach((topic, row) -> copy.put(topic, row.clone()));
        return new Place(new TreeMap<>(copy));
    }
}
