package eu.alliance.gateway.rate;

import eu.alliance.gateway.GatewaySettings;
import java.util.concurrent.ConcurrentHashMap;

/** The buckets of one kind of caller. A full bucket is as good as none, so it is dropped when room is needed. */
final class Allowances {

    private final GatewaySettings.Rate rate;
    private final int most;
    private final String policy;
    private final ConcurrentHashMap<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final Bucket strangers;
    private volatile long sweptAt;

    private static final long SWEEP_PAUSE = 1_000_000_000L;

    Allowances(String name, GatewaySettings.Rate rate, int most) {
        this.rate = rate;
        this.most = most;
        this.policy = "\"" + name + "\";q=" + rate.perMinute() + ";w=60;burst=" + rate.burst();
        this.strangers = bucket(System.nanoTime());
    }

    String policy() {
        return policy;
    }

    Bucket of(String caller, long nanos) {
        var bucket = buckets.get(caller);
        if (bucket != null) {
            return bucket;
        }
        if (buckets.size() >= most) {
            sweep(nanos);
        }
        return buckets.size() >= most ? strangers : buckets.computeIfAbsent(caller, _ -> bucket(nanos));
    }

    private void sweep(long nanos) {
        if (nanos - sweptAt > SWEEP_PAUSE) {
            sweptAt = nanos;
            buckets.values().removeIf(each -> each.isFull(nanos));
        }
    }

    private Bucket bucket(long nanos) {
        return new Bucket(rate.perMinute(), rate.burst(), nanos);
    }
}
