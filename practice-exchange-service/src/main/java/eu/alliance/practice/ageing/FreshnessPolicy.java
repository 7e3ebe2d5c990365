package eu.alliance.practice.ageing;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/**
 * When a practice is stale, and how long its city has to refresh it once it was asked to.
 *
 * @param staleAfter years since its last publication
 * @param grace days between the reminder and the archive
 */
record FreshnessPolicy(Period staleAfter, Period grace) {

    /** Published before this a practice is stale. */
    Instant staleBefore(Instant now) {
        return now.atZone(ZoneOffset.UTC).minus(staleAfter).toInstant();
    }

    /** Reminded before this its city has let the time pass. */
    Instant lapsedBefore(Instant now) {
        return now.atZone(ZoneOffset.UTC).minus(grace).toInstant();
    }
}
