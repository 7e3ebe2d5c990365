package eu.alliance.gateway.token;

import eu.alliance.gateway.token.Verdict.Verified;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that were verified before. One that comes for the first time leaves a mark and nothing else, so that those who
 * come once take no room. Two generations: when the young one is full it becomes the old one, and what nobody asked for
 * in the meantime is forgotten.
 */
final class KnownTokens {

    private static final int MARKS = 1 << 18;

    private final int generation;
    private final long[] marks = new long[MARKS / Long.SIZE]; // what two loops lose of each other is a second check
    private int marked;
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
        int mark = token.hashCode() & (MARKS - 1);
        if ((marks[mark / Long.SIZE] & (1L << mark)) != 0) {
            keep(token, verified);
        } else {
            mark(mark);
        }
    }

    // as many as are remembered, so that whoever comes again among these is
    private void mark(int mark) {
        if (marked >= 2 * generation) {
            Arrays.fill(marks, 0);
            marked = 0;
        }
        marked++;
        marks[mark / Long.SIZE] |= 1L << mark;
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
