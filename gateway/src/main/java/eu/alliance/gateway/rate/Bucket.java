package eu.alliance.gateway.rate;

/** One caller's allowance: it fills steadily up to the burst and each request takes one. */
final class Bucket {

    private final double perNano;
    private final int burst;
    private double left;
    private long filledAt;

    Bucket(int perMinute, int burst, long nanos) {
        this.perNano = perMinute / 60e9;
        this.burst = burst;
        this.left = burst;
        this.filledAt = nanos;
    }

    /** What is left after taking one; negative when there was none to take. */
    synchronized int take(long nanos) {
        fill(nanos);
        if (left < 1) {
            return -1;
        }
        left--;
        return (int) left;
    }

    synchronized boolean isFull(long nanos) {
        fill(nanos);
        return left >= burst;
    }

    /** Seconds until there is one to take, at least 1. */
    synchronized long secondsToNext() {
        return Math.max(1, (long) Math.ceil((1 - left) / perNano / 1e9));
    }

    /** Seconds until the burst is whole again. */
    synchronized long secondsToFull() {
        return (long) Math.ceil((burst - left) / perNano / 1e9);
    }

    private void fill(long nanos) {
        left = Math.min(burst, left + Math.max(0, nanos - filledAt) * perNano);
        filledAt = Math.max(filledAt, nanos);
    }
}
