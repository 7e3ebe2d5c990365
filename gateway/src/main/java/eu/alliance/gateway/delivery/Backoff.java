package eu.alliance.gateway.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When a failed delivery is tried again: later and later, each time shifted a little so that what failed together doesn't
 * come back together.
 *
 * @param giveUpAfter how long one event is tried
 */
record Backoff(Duration giveUpAfter) {

    private static final double JITTER = 0.2;
    private static final Duration MOST_QUIET = Duration.ofSeconds(30);
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(8));

    /**
     * The next attempt; empty when it is time to give up.
     *
     * @param attempts made so far, at least one
     * @param chance from 0 to 1
     */
    Optional<Instant> next(Instant since, Instant now, int attempts, double chance) {
        var pause = PAUSES.get(Math.min(attempts, PAUSES.size()) - 1);
        double shift = 1 + JITTER * (2 * chance - 1);
        var next = now.plusMillis((long) (pause.toMillis() * shift));
        return next.isAfter(since.plus(giveUpAfter)) ? Optional.empty() : Optional.of(next);
    }

    /** How long a receiver is left alone altogether after so many failures in a row. */
    static Duration quiet(int failures) {
        var doubled = Duration.ofSeconds(1L << Math.clamp(failures - 1L, 0, 10));
        return doubled.compareTo(MOST_QUIET) < 0 ? doubled : MOST_QUIET;
    }
}
