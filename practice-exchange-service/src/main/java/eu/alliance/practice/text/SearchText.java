package eu.alliance.practice.text;

import eu.alliance.practice.counting.Subset;
import eu.alliance.practice.search.Inquiry;
import eu.alliance.practice.search.Inquiry.Found;
import eu.alliance.practice.search.LibrarySearcher;
import eu.alliance.practice.wording.StopWords;
import eu.alliance.practice.wording.Wording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What somebody typed. Double quotes make a phrase; everything else is text.
 *
 * @param words those that mean something, or all if none does
 * @param phrases the words between quotes, as {@link Wording#ANY} has them
 */
public record SearchText(List<Word> words, List<List<String>> phrases) implements Inquiry.Subject {

    private static final int MOST_WORDS = 24;

    public static SearchText of(String q) {
        var pieces = Wording.composed(q).split("\"", -1);
        var loose = new ArrayList<String>();
        var phrases = new ArrayList<List<String>>();
        for (int i = 0; i < pieces.length; i++) {
            // a quote that nobody closes is text
            boolean quoted = i % 2 == 1 && i < pieces.length - 1;
            if (quoted) {
                phrases.add(Wording.terms(Wording.ANY, pieces[i]));
            } else {
                loose.addAll(typed(pieces[i]));
            }
        }
        phrases.removeIf(List::isEmpty);
        var telling = loose.stream().filter(word -> !StopWords.has(word)).toList();
        var kept = telling.isEmpty() && phrases.isEmpty() ? loose : telling;
        return new SearchText(
                kept.stream().distinct().limit(MOST_WORDS).map(Word::of).toList(),
                phrases.stream().limit(MOST_WORDS).toList());
    }

    private static List<String> typed(String text) {
        return Wording.read(Wording.PLAIN, text).stream()
                .map(word -> text.substring(word.start(), word.end()))
                .toList();
    }

    @Override
    public Found in(LibrarySearcher index, Subset allowed, Optional<String> remembered) throws IOException {
        return isEmpty() ? Found.nothing(allowed) : new Finding(this, index).in(allowed, remembered);
    }

    /** Only what has all of it, as it is said: for whoever is to be told of that and of nothing else. */
    public Inquiry.Subject asSaid() {
        return (index, allowed, _) -> isEmpty() ? Found.nothing(allowed) : new Finding(this, index).said(allowed);
    }

    boolean isEmpty() {
        return words.isEmpty() && phrases.isEmpty();
    }
}
