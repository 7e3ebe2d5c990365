package eu.alliance.practice.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values of one field in all segments, numbered as they are met. */
final class Codes {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> codes = new ArrayList<>();

    synchronized int number(String code) {
        return numbers.computeIfAbsent(code, fresh -> {
            codes.add(fresh);
            return codes.size() - 1;
        });
    }

    synchronized String code(int number) {
        return codes.get(number);
    }

    synchronized int size() {
        return codes.size();
    }
}
