package eu.alliance.practice.search;

import eu.alliance.practice.wording.Wording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** The words that a long one may be made of; the library's own German texts are the dictionary. */
final class GermanParts {

    private static final int SHORTEST = 4;
    private static final int SHORTEST_COMPOUND = 10;
    private static final List<String> LINKS = List.of("", "s", "es", "n", "en", "er", "e");

    private GermanParts() {}

    /** Versions that have both parts, for each way to cut the word. */
    static List<Query> of(String typed, IndexReader index) throws IOException {
        var cuts = new ArrayList<Query>();
        for (int at = SHORTEST; typed.length() >= SHORTEST_COMPOUND && at <= typed.length() - SHORTEST; at++) {
            var tail = term(typed.substring(at), index);
            var head = tail == null ? null : head(typed.substring(0, at), index);
            if (tail != null && head != null) {
                cuts.add(new BooleanQuery.Builder()
                        .add(new TermQuery(head), Occur.MUST)
                        .add(new TermQuery(tail), Occur.MUST)
                        .build());
            }
        }
        return cuts;
    }

    private static @Nullable Term head(String part, IndexReader index) throws IOException {
        for (var link : LINKS) {
            if (part.endsWith(link) && part.length() - link.length() >= SHORTEST) {
                var term = term(part.substring(0, part.length() - link.length()), index);
                if (term != null) {
                    return term;
                }
            }
        }
        return null;
    }

    private static @Nullable Term term(String part, IndexReader index) throws IOException {
        for (var stem : Wording.terms("de", part)) {
            var term = new Term(Field.text("de"), stem);
            if (index.docFreq(term) > 0) {
                return term;
            }
        }
        return null;
    }
}
