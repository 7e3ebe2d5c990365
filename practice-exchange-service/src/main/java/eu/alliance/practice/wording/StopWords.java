package eu.alliance.practice.wording;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/** Words that say nothing by themselves. */
public final class StopWords {

    /** What French and Italian join to a word with an apostrophe. */
    static final CharArraySet ELIDED = new CharArraySet(
            List.of(
                    "l", "d", "m", "t", "qu", "n", "s", "j", "c", "jusqu", "quoiqu", "lorsqu", "puisqu", "un", "all",
                    "dall", "dell", "nell", "sull", "coll", "pell", "gl", "agl", "dagl", "degl", "negl", "sugl", "v"),
            true);

    private static final CharArraySet ASKED = new CharArraySet(
            List.of(
                    "how", "what", "who", "where", "when", "which", "why", "can", "do", "does", "we", "our", "us",
                    "you", "from", "about", "against", "its", "i", "should", "has", "have", "was", "were", "been",
                    "between", "comment", "quels", "quelles", "wie", "come", "как", "nasıl"),
            true);

    private static final Map<String, CharArraySet> BY_LANGUAGE = Map.of(
            "en", EnglishAnalyzer.getDefaultStopSet(),
            "fr", FrenchAnalyzer.getDefaultStopSet(),
            "de", GermanAnalyzer.getDefaultStopSet(),
            "it", ItalianAnalyzer.getDefaultStopSet(),
            "ru", RussianAnalyzer.getDefaultStopSet(),
            "tr", TurkishAnalyzer.getDefaultStopSet());

    private StopWords() {}

    static CharArraySet of(String language) {
        return BY_LANGUAGE.getOrDefault(language, CharArraySet.EMPTY_SET);
    }

    /** Whether a word means nothing in a question, in whichever language it is asked. */
    public static boolean has(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        return ASKED.contains(lower) || BY_LANGUAGE.values().stream().anyMatch(words -> words.contains(lower));
    }
}
