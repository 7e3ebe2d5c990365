package eu.alliance.gateway.upstream;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Leaves alone for a while what has only failed of late; after it one request tries, and the rest follow if it works. */
final class Breaker {

    static final int ENOUGH = 5;

    private final long pauseNanos;
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicLong closedFrom = new AtomicLong();

    Breaker(Duration pause) {
        this.pauseNanos = pause.toNanos();
    }

    /** Whether nothing is to be sent at present. */
    boolean isOpen(long now) {
        return failures.get() >= ENOUGH && now - closedFrom.get() < 0;
    }

    /** Whether a request may go; the one that tries keeps the others out for another pause. */
    boolean admits(long now) {
        if (failures.get() < ENOUGH) {
            return true;
        }
        long from = closedFrom.get();
        return now - from >= 0 && closedFrom.compareAndSet(from, now + pauseNanos);
    }

    void worked() {
        if (failures.get() != 0) {
            failures.set(0);
        }
    }

    void failed(long now) {
        if (failures.incrementAndGet() >= ENOUGH) {
            closedFrom.set(now + pauseNanos);
        }
    }
}
