package eu.alliance.practice.spelling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes a Russian word that is typed in Latin letters in its own, as most transcriptions have it. */
public final class CyrillicLetters {

    private static final Map<String, String> LETTERS = letters(
            "shch щ sch щ zh ж kh х ts ц ch ч sh ш yu ю iu ю ju ю ya я ja я yo ё jo ё ye е je е iy ий yy ый ij ий"
                    + " iya ия ia ия iia ия iyu ию a а b б v в w в g г d д e е z з i и k к l л m м n н o о p п r р s с t т"
                    + " u у f ф h х c ц y ы j й ' ь x кс q к");
    private static final String VOWELS = "aeiou";
    private static final List<String> LONGEST_FIRST = LETTERS.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();

    private CyrillicLetters() {}

    public static Optional<String> of(String typed) {
        var word = typed.toLowerCase(Locale.ROOT);
        var cyrillic = new StringBuilder();
        int at = 0;
        while (at < word.length()) {
            int from = at;
            if (word.charAt(at) == 'y' && isVowel(word, at - 1) && !isVowel(word, at + 1)) {
                cyrillic.append('й');
                at++;
                continue;
            }
            var letters = LONGEST_FIRST.stream()
                    .filter(each -> word.startsWith(each, from))
                    .findFirst();
            if (letters.isEmpty()) {
                return Optional.empty();
            }
            cyrillic.append(LETTERS.get(letters.get()));
            at += letters.get().length();
        }
        return Optional.of(cyrillic.toString());
    }

    private static boolean isVowel(String word, int at) {
        return at >= 0 && at < word.length() && VOWELS.indexOf(word.charAt(at)) >= 0;
    }

    private static Map<String, String> letters(String table) {
        var letters = new LinkedHashMap<String, String>();
        var pairs = new ArrayList<>(List.of(table.split(" ")));
        for (int i = 0; i < pairs.size(); i += 2) {
            letters.put(pairs.get(i), pairs.get(i + 1));
        }
        return letters;
    }
}
