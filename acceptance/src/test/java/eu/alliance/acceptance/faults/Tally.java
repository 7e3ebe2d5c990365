package eu.alliance.acceptance.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;

/** How often a client met what. */
final class Tally {

    private final Map<String, LongAdder> met = new ConcurrentSkipListMap<>();
    private final List<String> bewildered = new CopyOnWriteArrayList<>();

    void answered(int status, JsonNode body) {
        count(Integer.toString(status));
        // a 503 says that it passes, a 500 that nobody thought of it
        if (status >= 500 && (status < 502 || body.path("reason").isMissingNode())) {
            bewildered.add(status + " " + body);
        }
    }

    void broken(IOException failure) {
        count(failure.getClass().getSimpleName());
    }

    private void count(String what) {
        met.computeIfAbsent(what, _ -> new LongAdder()).increment();
    }

    /** Answers of 5xx that are no 502, 503 or 504 as problem+json. */
    List<String> bewildered() {
        return bewildered;
    }

    long requests() {
        return met.values().stream().mapToLong(LongAdder::sum).sum();
    }

    @Override
    public String toString() {
        return met.toString();
    }
}
