package eu.alliance.gateway.upstream;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One running copy of a service, and the places for requests that it has. */
public final class Replica {

    private final String host;
    private final int port;
    private final URI document;
    private final @Nullable URI health;
    private final int places;
    private final Breaker breaker;
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile boolean alive = true;
    private volatile boolean ready;

    /** @param places requests that it is given at a time */
    Replica(URI url, @Nullable URI health, int places, Duration pause) {
        this.host = url.getHost();
        this.port = url.getPort() > 0 ? url.getPort() : 80;
        this.document = URI.create("http://" + host + ":" + port + "/openapi.json");
        this.health = health;
        this.places = places;
        this.breaker = new Breaker(pause);
    }

    public String host() {
        return host;
    }

    public int port() {
        return port;
    }

    URI document() {
        return document;
    }

    @Nullable URI health() {
        return health;
    }

    boolean isReady() {
        return ready;
    }

    boolean isResting(long now) {
        return breaker.isOpen(now);
    }

    boolean isFull() {
        return underWay.get() >= places;
    }

    /** Ready ones first, then those that are there at all; among equals the one that has less to do. */
    boolean isBetterThan(Replica other) {
        int rank = rank() - other.rank();
        return rank < 0 || (rank == 0 && underWay.get() < other.underWay.get());
    }

    private int rank() {
        if (alive) {
            return ready ? 0 : 1;
        }
        return 2;
    }

    /** Takes a place, unless there is none; whoever took one gives it back by {@link #leave}. */
    boolean enter(long now) {
        if (underWay.incrementAndGet() <= places && breaker.admits(now)) {
            return true;
        }
        underWay.decrementAndGet();
        return false;
    }

    public void leave() {
        underWay.decrementAndGet();
    }

    /** It answered to the end, whatever it said. */
    public void worked() {
        breaker.worked();
    }

    /** It took too long, hung up or talked nonsense. */
    public void failed() {
        breaker.failed(System.nanoTime());
    }

    /** It could not be reached just now; others go before it until it was seen again. */
    public void wasUnreachable() {
        alive = false;
        ready = false;
        failed();
    }

    void wasNotSeen() {
        alive = false;
        ready = false;
    }

    void wasSeen(boolean isReady) {
        if (!alive) {
            breaker.worked();
        }
        alive = true;
        ready = isReady;
    }
}
