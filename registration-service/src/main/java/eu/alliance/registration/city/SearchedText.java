package eu.alliance.registration.city;

import eu.alliance.platform.value.LocalizedText;
import java.text.Normalizer;
import java.util.Locale;

/** Text as it is searched: without case and accents, so that chisinau finds Chișinău. */
public final class SearchedText {

    private SearchedText() {}

    static String of(String slug, LocalizedText name) {
        return folded(slug + " " + String.join(" ", name.texts().values()));
    }

    /** A LIKE pattern for whatever contains {@code query}. */
    public static String containing(String query) {
        var literal = folded(query).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return "%" + literal + "%";
    }

    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replace('ı', 'i')
                .toLowerCase(Locale.ROOT);
    }
}
