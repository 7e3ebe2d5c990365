package eu.alliance.practice.wording;

import eu.alliance.practice.spelling.CyrillicLetters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** The ways to read a text: one for each of the six languages, and those that take no language for granted. */
public final class Wording {

    /** A term and the place in the text that it stands for. */
    public record Found(String term, int start, int end) {}

    /** Words as they are, without case, accents and script. */
    public static final String ANY = "any";

    /** The same, by their first letters. */
    public static final String STARTS = "starts";

    /** Whole words, as {@link #STARTS} has them. */
    public static final String PLAIN = "plain";

    /** Ends of long German nouns. */
    public static final String COMPOUND = "compound";

    /** German words as such ends may be. */
    public static final String PARTS = "parts";

    public static final List<String> LANGUAGES = List.of("en", "fr", "de", "it", "ru", "tr");

    /** Others that have a stemmer. */
    public static final List<String> OTHERS =
            List.of("es", "pt", "nl", "da", "sv", "no", "fi", "hu", "ro", "el", "bg", "cs");

    private static final Map<String, Analyzer> READINGS = readings();

    private Wording() {}

    /** One of {@link #LANGUAGES} or of the names above. */
    public static Analyzer by(String reading) {
        var analyzer = READINGS.get(reading);
        if (analyzer == null) {
            throw new IllegalArgumentException(reading);
        }
        return analyzer;
    }

    /** The one of {@link #LANGUAGES} or {@link #OTHERS} that a BCP 47 tag belongs to, else {@link #ANY}. */
    public static String of(String tag) {
        var language = Locale.forLanguageTag(tag).getLanguage();
        return LANGUAGES.contains(language) || OTHERS.contains(language) ? language : ANY;
    }

    /** What a word in Latin letters would be in Cyrillic ones. */
    public static Optional<String> inCyrillic(String word) {
        return CyrillicLetters.of(word);
    }

    /** Composed, as texts are kept: what is typed with separate accents is the same. */
    public static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    public static List<String> terms(String reading, String text) {
        return read(reading, text).stream().map(Found::term).toList();
    }

    public static List<Found> read(String reading, String text) {
        var found = new ArrayList<Found>();
        try (TokenStream tokens = by(reading).tokenStream("", text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            var place = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                found.add(new Found(term.toString(), place.startOffset(), place.endOffset()));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static Map<String, Analyzer> readings() {
        var readings = new LinkedHashMap<String, Analyzer>();
        readings.put("en", Readings.english());
        readings.put("fr", Readings.french());
        readings.put("de", Readings.german());
        readings.put("it", Readings.italian());
        readings.put("ru", Readings.russian());
        readings.put("tr", Readings.turkish());
        OTHERS.forEach(each -> readings.put(each, Readings.other(each)));
        readings.put(ANY, Readings.any());
        readings.put(PLAIN, Readings.plain());
        readings.put(STARTS, Readings.starts());
        readings.put(COMPOUND, Readings.compound());
        readings.put(PARTS, Readings.parts());
        return Map.copyOf(readings);
    }
}
