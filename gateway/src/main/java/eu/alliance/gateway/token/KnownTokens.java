package eu.alliance.gateway.token;

import eu.alliance.gateway.token.Verdict.Verified;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that were verified before. One that comes for the first time leaves a mark and nothing else, so that those who
 * come once take no room. Two generations: when the young one is full it becomes the old one, and what nobody asked for
 * in the meantime is forgotten.
 */
final class KnownTokens {

    private static final int MARKS = 4096;

    private final int generation;
    private final int[] marks = new int[MARKS]; // a race of two loops for one costs a second check, nothing else
    private volatile ConcurrentHashMap<String, Verified> young = new ConcurrentHashMap<>();
    private volatile ConcurrentHashMap<String, Verified> old = new ConcurrentHashMap<>();

    KnownTokens(int most) {
        this.generation = Math.max(1, most / 2);
    }

    @Nullable Verified find(String token) {
        var met = young.get(token);
        if (met != null) {
            return met;
        }
        met = old.get(token);
        if (met != null) {
            keep(token, met);
        }
        return met;
    }

    /** It was just verified. */
    void met(String token, Verified verified) {
        int hash = token.hashCode();
        int place = hash & (MARKS - 1);
        if (marks[place] == hash) {
            keep(token, verified);
        } else {
            marks[place] = hash;
        }
    }

    private void keep(String token, Verified verified) {
        if (young.size() >= generation) {
            age();
        }
        young.put(token, verified);
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
