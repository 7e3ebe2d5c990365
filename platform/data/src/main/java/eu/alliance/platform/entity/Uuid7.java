package eu.alliance.platform.entity;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ids that sort by time of making (RFC 9562, version 7). Those of one program sort in the order in which they were made,
 * also within a millisecond: the bits after the time count on (method 1).
 */
public final class Uuid7 {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int COUNTER_BITS = 12;

    /** What counts on needs room above where it begins. */
    private static final int LATEST_BEGINNING = 0x800;

    /** Requests read the clock before they make an id: one that is older than this was not made side by side. */
    private static final long SIDE_BY_SIDE_MILLIS = 1000;

    private static final AtomicLong LAST = new AtomicLong();

    private Uuid7() {}

    public static UUID at(Instant now) {
        var beginning = now.toEpochMilli() << COUNTER_BITS | RANDOM.nextInt(LATEST_BEGINNING);
        var tick = LAST.updateAndGet(last -> isSideBySide(last, now.toEpochMilli()) ? last + 1 : beginning);
        var most = (tick >>> COUNTER_BITS << 16) | 0x7000L | (tick & 0xfff);
        var least = 0x8000000000000000L | (RANDOM.nextLong() >>> 2);
        return new UUID(most, least);
    }

    private static boolean isSideBySide(long last, long millis) {
        var ahead = (last >>> COUNTER_BITS) - millis;
        return ahead >= 0 && ahead < SIDE_BY_SIDE_MILLIS;
    }
}
