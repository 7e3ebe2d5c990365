package eu.alliance.funding;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The machine's clock until a test stops it at an instant of its own. */
@Singleton
public class AdjustableClock extends Clock {

    private volatile Instant stopped = Instant.MAX;

    public void stopAt(Instant instant) {
        stopped = instant;
    }

    public void goOn() {
        stopped = Instant.MAX;
    }

    @Override
    public Instant instant() {
        return stopped.equals(Instant.MAX) ? Clock.systemUTC().instant() : stopped;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
