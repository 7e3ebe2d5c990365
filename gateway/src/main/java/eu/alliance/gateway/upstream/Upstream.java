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
    private byte[] written = {};

    Upstream(String name, List<Replica> replicas) {
        this.name = name;
        this.replicas = List.copyOf(replicas);
    }

    public String name() {
        return name;
    }

    /**
     * The next replica in turn that is alive; any when none is, since the last look may be old.
     *
     * @param avoided one that has just failed
     */
    public Replica next(@Nullable Replica avoided) {
        int start = turn.getAndIncrement();
        Replica resort = null;
        for (int i = 0; i < replicas.size(); i++) {
            var candidate = replicas.get(Math.floorMod(start + i, replicas.size()));
            if (candidate.isAlive() && candidate != avoided) {
                return candidate;
            }
            resort = resort == null || candidate != avoided ? candidate : resort;
        }
        return resort == null ? replicas.getFirst() : resort;
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
