package eu.alliance.platform.edge;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name of one request, in answers and logs; a caller may bring its own. */
public final class RequestId {

    public static final String HEADER = "X-Request-Id";

    private static final Pattern ACCEPTABLE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private RequestId() {}

    /** The caller's own when it is 8 to 64 letters, digits, dots, underscores or hyphens; else a new one. */
    public static String of(@Nullable String given) {
        return given != null && ACCEPTABLE.matcher(given).matches() ? given : fresh();
    }

    // a name has to be new, not hard to guess: no secure randomness for each request
    private static String fresh() {
        var random = ThreadLocalRandom.current();
        return new UUID(random.nextLong() & ~0xf000L | 0x4000L, random.nextLong() >>> 2 | Long.MIN_VALUE).toString();
    }
}
