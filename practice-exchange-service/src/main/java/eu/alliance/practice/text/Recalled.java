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
 * @param isTolerant whether these are not simply all, as they are
 */
record Recalled(int needed, boolean isTolerant, List<Kept> words) {

    /** Of one word: what it weighs and how far it was looked for. */
    record Kept(float weight, Patience patience) {

        private String text() {
            return String.valueOf(patience.letter) + weight;
        }

        private static Kept of(String text) {
            var weight = Float.parseFloat(text.substring(1));
            if (weight < 1 || !Float.isFinite(weight)) {
                throw new NumberFormatException(text);
            }
            return new Kept(weight, Patience.of(text.charAt(0)));
        }
    }

    /** Whether only the word itself is looked for, rather it than what may have been meant, or that alone. */
    enum Patience {
        NONE('n'),
        SOME('s'),
        ALL('a');

        private final char letter;

        Patience(char letter) {
            this.letter = letter;
        }

        private static Patience of(char letter) {
            return Arrays.stream(values())
                    .filter(patience -> patience.letter == letter)
                    .findFirst()
                    .orElseThrow(() -> new NumberFormatException(String.valueOf(letter)));
        }
    }

    String text() {
        return needed
                + (isTolerant ? "~" : "=")
                + words.stream().map(Kept::text).collect(Collectors.joining(","));
    }

    static Optional<Recalled> of(String text, int words) {
        try {
            int at = Math.max(text.indexOf('~'), text.indexOf('='));
            int needed = Integer.parseInt(text.substring(0, at));
            var kept = Arrays.stream(text.substring(at + 1).split(","))
                    .map(Kept::of)
                    .toList();
            if (kept.size() == words && needed >= 1 && needed <= words) {
                return Optional.of(new Recalled(needed, text.charAt(at) == '~', kept));
            }
        } catch (NumberFormatException | IndexOutOfBoundsException _) {
            // said below
        }
        throw Refusal.malformed("INVALID_CURSOR", "This cursor is broken.");
    }
}
