package eu.alliance.practice.content;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Text without case and accents, so that chisinau finds Chișinău. */
public final class FoldedText {

    private FoldedText() {}

    public static String of(Collection<String> texts) {
        return folded(String.join(" ", texts));
    }

    /** LIKE patterns, one for each word of a query. */
    public static List<String> patternsOf(String query) {
        return Arrays.stream(folded(query).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .map(word -> word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"))
                .map(word -> "%" + word + "%")
                .toList();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replace('ı', 'i')
                .toLowerCase(Locale.ROOT);
    }
}
