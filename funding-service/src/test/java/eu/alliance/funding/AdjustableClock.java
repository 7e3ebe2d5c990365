package eu.alliance.funding;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The machine's clock until a test stops it at an instant of its own. */
@Singleton
public class AdjustableClock extends Clock {

    private volatile Instant stopped = Instant.MAX;

    // as the house's own clock: in milliseconds
    public void stopAt(Instant instant) {
        stopped = instant.truncatedTo(ChronoUnit.MILLIS);
    }

    public void goOn() {
        stopped = Instant.MAX;
    }

    @Override
    public Instant instant() {
        return stopped.equals(Instant.MAX) ? Clock.tickMillis(ZoneOffset.UTC).instant() : stopped;
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
