package eu.alliance.gateway.upstream;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** One running copy of a service. */
public final class Replica {

    private final String host;
    private final int port;
    private final URI document;
    private final @Nullable URI health;
    private volatile boolean alive = true;
    private volatile boolean ready;

    Replica(URI url, @Nullable URI health) {
        this.host = url.getHost();
        this.port = url.getPort() > 0 ? url.getPort() : 80;
        this.document = URI.create("http://" + host + ":" + port + "/openapi.json");
        this.health = health;
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

    boolean isAlive() {
        return alive;
    }

    boolean isReady() {
        return ready;
    }

    /** It could not be reached just now; it is passed over until it was seen again. */
    public void wasUnreachable() {
        alive = false;
        ready = false;
    }

    void wasSeen(boolean isReady) {
        alive = true;
        ready = isReady;
    }
}
