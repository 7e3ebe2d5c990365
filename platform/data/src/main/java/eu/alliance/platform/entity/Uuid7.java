package eu.alliance.platform.entity;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Ids that sort by time of making (RFC 9562, version 7). */
public final class Uuid7 {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Uuid7() {}

    public static UUID at(Instant now) {
        var most = (now.toEpochMilli() << 16) | 0x7000L | RANDOM.nextInt(0x1000);
        var least = 0x8000000000000000L | (RANDOM.nextLong() >>> 2);
        return new UUID(most, least);
    }
}
