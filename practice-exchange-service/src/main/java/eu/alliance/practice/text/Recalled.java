package eu.alliance.practice.text;

import eu.alliance.platform.problem.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How the first page was found, so that the next ones go on with the same list whatever has changed meanwhile.
 *
 * @param needed how many of the words
 * @param weights of each word
 */
record Recalled(int needed, boolean isTolerant, List<Float> weights) {

    static Recalled of(int needed, boolean isTolerant, List<Float> weights) {
        return new Recalled(needed, isTolerant, weights);
    }

    String text() {
        return needed + (isTolerant ? "~" : "=") + weights.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    static Optional<Recalled> of(String text, int words) {
        try {
            int at = Math.max(text.indexOf('~'), text.indexOf('='));
            int needed = Integer.parseInt(text.substring(0, at));
            var weights = Arrays.stream(text.substring(at + 1).split(","))
                    .map(Float::valueOf)
                    .filter(weight -> weight >= 1 && Float.isFinite(weight))
                    .toList();
            if (weights.size() == words && needed >= 1 && needed <= words) {
                return Optional.of(new Recalled(needed, text.charAt(at) == '~', weights));
            }
        } catch (NumberFormatException | IndexOutOfBoundsException _) {
            // said below
        }
        throw Refusal.malformed("INVALID_CURSOR", "This cursor is broken.");
    }
}
