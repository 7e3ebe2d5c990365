package eu.alliance.practice.counting;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The values of one field in all segments, numbered as they are met. */
final class Codes {

    private final Map<String, Integer> numbers = new HashMap<>();
    private volatile String[] codes = {};
    private volatile int size;

    synchronized int number(String code) {
        return numbers.computeIfAbsent(code, fresh -> {
            var known = size < codes.length ? codes : Arrays.copyOf(codes, 2 * size + 16);
            known[size] = fresh;
            codes = known;
            return size++;
        });
    }

    String code(int number) {
        return codes[number];
    }

    int size() {
        return size;
    }
}
