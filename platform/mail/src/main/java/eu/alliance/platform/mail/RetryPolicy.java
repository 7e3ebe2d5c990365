package eu.alliance.platform.mail;

import java.time.Duration;
import java.util.Optional;

/** When what could not be sent is tried again: each wait twice the last, up to the longest. */
record RetryPolicy(Duration first, Duration longest, int attempts) {

    private static final int MOST_DOUBLINGS = 20;

    /** How long to wait after so many failed attempts; nothing once it is given up. */
    Optional<Duration> waitAfter(int failed) {
        if (failed >= attempts) {
            return Optional.empty();
        }
        var wait = first.multipliedBy(1L << Math.min(failed - 1, MOST_DOUBLINGS));
        return Optional.of(wait.compareTo(longest) > 0 ? longest : wait);
    }
}
