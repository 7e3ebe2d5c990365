package eu.alliance.practice.spelling;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;

/**
 * Takes the endings of number, person and case off Turkish nouns, one after the other, as long as a stem is left. After
 * folding, so that half of the forms that vowel harmony makes are one, and words typed without their dots fare alike.
 */
public final class TurkishEndings extends Respelling {

    private static final int SHORTEST_STEM = 4;

    // the longest first
    private static final List<String> ENDINGS = List.of(
            "imiz", "umuz", "iniz", "unuz", "nden", "ndan", "lar", "ler", "nin", "nun", "nde", "nda", "den", "dan",
            "ten", "tan", "yle", "yla", "de", "da", "te", "ta", "le", "la", "si", "su", "in", "un", "im", "um", "yi",
            "yu", "ni", "nu", "ne", "na", "ye", "ya", "e", "a", "i", "u");

    public TurkishEndings(TokenStream words) {
        super(words);
    }

    @Override
    String respelled(String word) {
        var stem = word;
        for (var shorter = shortened(stem); !shorter.equals(stem); shorter = shortened(stem)) {
            stem = shorter;
        }
        // a k before a vowel is written ğ: hırsızlık, hırsızlığı
        return stem.length() > SHORTEST_STEM && stem.endsWith("g") ? stem.substring(0, stem.length() - 1) + "k" : stem;
    }

    private static String shortened(String word) {
        for (var ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
