package eu.alliance.gateway.usage;

/**
 * Requests that were counted.
 *
 * @param refused answered with a 4xx other than 429
 * @param limited answered with 429
 * @param failed answered with a 5xx, or not to the end
 */
record Tally(long requests, long refused, long limited, long failed) {

    static final Tally NONE = new Tally(0, 0, 0, 0);

    /** @param status 499 for an answer that broke off */
    static Tally of(int status) {
        boolean failed = status >= 499;
        boolean limited = status == 429;
        boolean refused = status >= 400 && !limited && !failed;
        return new Tally(1, refused ? 1 : 0, limited ? 1 : 0, failed ? 1 : 0);
    }

    Tally plus(Tally other) {
        return new Tally(
                requests + other.requests, refused + other.refused, limited + other.limited, failed + other.failed);
    }
}
