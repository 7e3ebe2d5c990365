package eu.alliance.gateway.token;

import eu.alliance.gateway.visit.Guest;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that were verified before. Two generations: when the young one is full it becomes the old one, and what
 * nobody asked for in the meantime is forgotten.
 */
final class KnownTokens {

    private final int generation;
    private volatile ConcurrentHashMap<String, Guest> young = new ConcurrentHashMap<>();
    private volatile ConcurrentHashMap<String, Guest> old = new ConcurrentHashMap<>();

    KnownTokens(int most) {
        this.generation = Math.max(1, most / 2);
    }

    @Nullable Guest find(String token) {
        var guest = young.get(token);
        if (guest != null) {
            return guest;
        }
        guest = old.get(token);
        if (guest != null) {
            keep(token, guest);
        }
        return guest;
    }

    void keep(String token, Guest guest) {
        if (young.size() >= generation) {
            age();
        }
        young.put(token, guest);
    }

    void forget(String token) {
        young.remove(token);
        old.remove(token);
    }

    synchronized void forgetAll() {
        young = new ConcurrentHashMap<>();
        old = new ConcurrentHashMap<>();
    }

    int size() {
        return young.size() + old.size();
    }

    private synchronized void age() {
        if (young.size() >= generation) {
            old = young;
            young = new ConcurrentHashMap<>();
        }
    }
}
