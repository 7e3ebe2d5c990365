package eu.alliance.practice.search;

import java.util.function.Predicate;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/** The first letters of a word, as far as somebody has typed it. */
record Beginning(String letters, CharacterRunAutomaton close) {

    private static final int SHORTEST_MISTAKE = 4;

    static Beginning of(String letters) {
        return new Beginning(letters, new CharacterRunAutomaton(new LevenshteinAutomata(letters, true).toAutomaton(1)));
    }

    boolean isMistakable() {
        return letters.length() >= SHORTEST_MISTAKE;
    }

    /** Whether a word begins with it. */
    Predicate<String> of(boolean tolerant) {
        return tolerant && isMistakable() ? this::beginsAlmost : word -> word.startsWith(letters);
    }

    private boolean beginsAlmost(String word) {
        for (int length = letters.length() - 1; length <= letters.length() + 1 && length <= word.length(); length++) {
            if (close.run(word.substring(0, length))) {
                return true;
            }
        }
        return false;
    }
}
