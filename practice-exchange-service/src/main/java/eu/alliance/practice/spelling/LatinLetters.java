package eu.alliance.practice.spelling;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;

/** Writes Cyrillic and Greek words in Latin letters, so that a name is found in whichever script it is typed. */
public final class LatinLetters extends Respelling {

    private static final Map<Character, String> LATIN = letters(
            "а a б b в v г g д d е e ж zh з z и i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch"
                    + " ъ - ы y ь - э e ю yu я ya і i є ye ґ g ђ dj ј j љ lj њ nj ћ c џ dz ѓ g ќ k ѕ dz"
                    + " α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch"
                    + " ψ ps ω o");

    public LatinLetters(TokenStream words) {
        super(words);
    }

    @Override
    String respelled(String word) {
        var parts = Normalizer.isNormalized(word, Normalizer.Form.NFKD)
                ? word
                : Normalizer.normalize(word, Normalizer.Form.NFKD);
        var latin = new StringBuilder(parts.length() + 4);
        for (int i = 0; i < parts.length(); i++) {
            char letter = parts.charAt(i);
            if (Character.getType(letter) == Character.NON_SPACING_MARK) {
                continue;
            }
            // a Greek upsilon is a u after an omicron
            if (letter == 'υ' && i > 0 && parts.charAt(i - 1) == 'ο') {
                latin.append('u');
            } else {
                latin.append(LATIN.getOrDefault(letter, String.valueOf(letter)));
            }
        }
        // Kyiv and Kiiv, Sofiya and Sofiia: no two ways of transcribing agree on it
        return latin.isEmpty() ? word : latin.toString().replace('y', 'i');
    }

    private static Map<Character, String> letters(String table) {
        var letters = new HashMap<Character, String>();
        var pairs = table.split(" ");
        for (int i = 0; i < pairs.length; i += 2) {
            letters.put(pairs[i].charAt(0), pairs[i + 1].replace("-", ""));
        }
        return letters;
    }
}
