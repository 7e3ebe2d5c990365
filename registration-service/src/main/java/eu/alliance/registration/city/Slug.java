package eu.alliance.registration.city;

import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The readable half of an address. */
public final class Slug {

    private Slug() {}

    /** From a name, numbered when it is taken. */
    public static String free(String name, Predicate<String> isTaken) {
        var base = SearchedText.folded(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        var start = base.isEmpty() ? "unnamed" : base;
        return Stream.concat(Stream.of(start), IntStream.iterate(2, n -> n + 1).mapToObj(n -> start + "-" + n))
                .filter(isTaken.negate())
                .findFirst()
                .orElseThrow();
    }
}
