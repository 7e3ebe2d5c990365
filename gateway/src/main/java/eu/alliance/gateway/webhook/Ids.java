package eu.alliance.gateway.webhook;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Ids that sort by time of making (RFC 9562, version 7). */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static UUID at(Instant now) {
        long most = (now.toEpochMilli() << 16) | 0x7000L | RANDOM.nextInt(0x1000);
        long least = Long.MIN_VALUE | (RANDOM.nextLong() >>> 2);
        return new UUID(most, least);
    }
}
