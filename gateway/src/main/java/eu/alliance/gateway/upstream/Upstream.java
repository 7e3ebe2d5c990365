package eu.alliance.gateway.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import eu.alliance.gateway.visit.Json;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A service behind the door: its replicas in turn, and the OpenAPI document that says what it offers. */
public final class Upstream {

    private final String name;
    private final List<Replica> replicas;
    private final AtomicInteger turn = new AtomicInteger();
    private volatile @Nullable JsonNode document;
    private final int placesForOnePath;
    private byte[] written = {};

    /** @param places requests that it is given at a time, by all replicas together */
    Upstream(String name, List<Replica> replicas, int places) {
        this.name = name;
        this.replicas = List.copyOf(replicas);
        this.placesForOnePath = Math.max(1, places * 3 / 4);
    }

    public String name() {
        return name;
    }

    /**
     * A place at the replica that has most to give; the caller gives it back. Null when none is to be had.
     *
     * @param avoided one that has just failed
     */
    public @Nullable Replica enter(@Nullable Replica avoided) {
        long now = System.nanoTime();
        for (int i = 0; i < replicas.size(); i++) {
            var best = best(avoided, now);
            if (best == null || best.enter(now)) {
                return best;
            }
        }
        return null;
    }

    private @Nullable Replica best(@Nullable Replica avoided, long now) {
        int start = turn.getAndIncrement();
        Replica best = null;
        for (int i = 0; i < replicas.size(); i++) {
            var candidate = replicas.get(Math.floorMod(start + i, replicas.size()));
            boolean possible =
                    (candidate != avoided || replicas.size() == 1) && !candidate.isFull() && !candidate.isResting(now);
            if (possible && (best == null || candidate.isBetterThan(best))) {
                best = candidate;
            }
        }
        return best;
    }

    /** Whether there would be a place if fewer requests were under way. */
    public boolean isOverloaded() {
        long now = System.nanoTime();
        return replicas.stream().anyMatch(each -> each.isFull() && !each.isResting(now));
    }

    int placesForOnePath() {
        return placesForOnePath;
    }

    public int size() {
        return replicas.size();
    }

    public boolean isReady() {
        return replicas.stream().anyMatch(Replica::isReady);
    }

    /** What it offers, once it has been seen. */
    public Optional<JsonNode> document() {
        return Optional.ofNullable(document);
    }

    List<Replica> replicas() {
        return replicas;
    }

    /** Whether this is news. */
    synchronized boolean offers(byte[] json) throws IOException {
        if (Arrays.equals(written, json)) {
            return false;
        }
        document = Json.MAPPER.readTree(json);
        written = json;
        return true;
    }
}
