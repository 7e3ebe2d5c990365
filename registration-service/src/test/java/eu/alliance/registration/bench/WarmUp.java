package eu.alliance.registration.bench;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;

/**
 * Rounds before those that count. A service that runs for weeks has its code compiled; one that has just started compiles
 * on the processors that it answers with. It is warm when its latest rounds were hardly better than those before.
 */
record WarmUp(List<Double> rates) {

    static final int MOST = 40;
    private static final int LATEST = 8;
    private static final double HARDLY = 1.02;

    WarmUp() {
        this(new ArrayList<>());
    }

    void add(double rate) {
        rates.add(rate);
    }

    boolean isDone() {
        var rounds = rates.size();
        return rounds >= MOST
                || rounds >= 2 * LATEST
                        && mean(rates.subList(rounds - LATEST, rounds))
                                <= HARDLY * mean(rates.subList(rounds - 2 * LATEST, rounds - LATEST));
    }

    private static double mean(List<Double> rates) {
        return rates.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    @Override
    public String toString() {
        return rates.stream().map("%.0f"::formatted).collect(joining(" "));
    }
}
