package eu.alliance.practice.search;

import eu.alliance.practice.wording.StopWords;
import eu.alliance.practice.wording.Wording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.Query;

/**
 * What somebody typed. Double quotes make a phrase; everything else is text.
 *
 * @param words those that mean something, or all if none does
 * @param phrases the words between quotes, as {@link Wording#ANY} has them
 */
public record SearchText(List<Word> words, List<List<String>> phrases) implements Inquiry.Subject {

    /**
     * One word in every reading.
     *
     * @param terms by language and for {@link Wording#ANY}
     */
    record Word(String typed, Map<String, List<String>> terms) {

        static Word of(String typed) {
            var readings = Stream.concat(Wording.LANGUAGES.stream(), Stream.of(Wording.ANY));
            return new Word(
                    typed, readings.collect(Collectors.toMap(each -> each, each -> Wording.terms(each, typed))));
        }

        List<String> terms(String reading) {
            return terms.getOrDefault(reading, List.of());
        }

        /** Its forms that a German compound may begin or end with. */
        List<String> parts() {
            return Wording.terms(Wording.PARTS, typed).stream()
                    .filter(term -> term.length() >= SHORTEST_PART)
                    .toList();
        }

        /** Its term that may be a typing error. */
        List<String> mistakable() {
            return terms(Wording.ANY).stream()
                    .filter(term -> term.length() >= SHORTEST_MISTAKE)
                    .toList();
        }
    }

    private static final int SHORTEST_PART = 4;
    private static final int SHORTEST_MISTAKE = 5;
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
    public Query query(IndexReader index) throws IOException {
        return TextQuery.of(this, index, false);
    }

    @Override
    public Query tolerantQuery(IndexReader index) throws IOException {
        return TextQuery.of(this, index, true);
    }

    boolean isEmpty() {
        return words.isEmpty() && phrases.isEmpty();
    }
}
