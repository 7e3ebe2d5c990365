package eu.alliance.practice.text;

import eu.alliance.practice.entry.Field;
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

/** The words that a long one may be made of; the library's own texts are the dictionary. */
final class WordParts {

    private static final int SHORTEST = 4;
    private static final int SHORTEST_COMPOUND = 9;
    private static final List<String> LINKS = List.of("", "s", "es", "n", "en", "er", "e");

    private WordParts() {}

    /** Versions that have the parts, for each way to cut the word in two or three. */
    static List<Query> of(String typed, IndexReader index) throws IOException {
        var cuts = new ArrayList<Query>();
        for (int at = SHORTEST; typed.length() >= SHORTEST_COMPOUND && at <= typed.length() - SHORTEST; at++) {
            var tail = term(typed.substring(at), index);
            if (tail != null) {
                var start = typed.substring(0, at);
                var head = head(start, index);
                var heads = head == null ? of(start, index) : List.<Query>of(new TermQuery(head));
                heads.forEach(each -> cuts.add(both(each, new TermQuery(tail))));
            }
        }
        return cuts;
    }

    private static Query both(Query head, Query tail) {
        return new BooleanQuery.Builder()
                .add(head, Occur.MUST)
                .add(tail, Occur.MUST)
                .build();
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
        for (var field : List.of(Field.STEM, Field.EXACT, Field.ENDS)) {
            var reading = field.equals(Field.STEM) ? "de" : field.equals(Field.ENDS) ? Wording.PARTS : Wording.ANY;
            for (var form : Wording.terms(reading, part)) {
                var term = new Term(field, form);
                if (index.docFreq(term) > 0) {
                    return term;
                }
            }
        }
        return null;
    }
}
