package eu.alliance.practice.search;

import eu.alliance.practice.reader.Reader;
import eu.alliance.practice.wording.Wording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Titles in which every word typed so far begins a word. */
record Suggesting(Reader reader, List<String> beginnings, Query narrowed, int most) {

    private static final int LONGEST = 12;
    private static final int HITS_PER_TEXT = 3;

    static Suggesting of(Reader reader, String typed, Query narrowed, int most) {
        return new Suggesting(reader, Wording.terms(Wording.PLAIN, Wording.composed(typed)), narrowed, most);
    }

    List<String> in(LibrarySearcher index) throws IOException {
        if (beginnings.isEmpty()) {
            return List.of();
        }
        var query = new BooleanQuery.Builder();
        for (var beginning : beginnings) {
            var start = beginning.substring(0, Math.min(beginning.length(), LONGEST));
            query.add(new TermQuery(new Term(Field.STARTS, start)), Occur.FILTER);
        }
        query.add(narrowed, Occur.FILTER).add(Inquiry.readableBy(reader.keys()), Occur.FILTER);
        var texts = new LinkedHashSet<String>();
        var stored = index.storedFields();
        for (var hit : index.search(query.build(), most * HITS_PER_TEXT).scoreDocs) {
            var titles = stored.document(hit.doc, Set.of(Field.TITLES)).getValues(Field.TITLES);
            List.of(titles).stream().filter(this::begins).forEach(texts::add);
        }
        var ordered = new ArrayList<>(texts);
        ordered.sort(Comparator.comparing(this::opens).reversed());
        return ordered.stream().limit(most).toList();
    }

    private boolean begins(String title) {
        var words = Wording.terms(Wording.PLAIN, title);
        return beginnings.stream().allMatch(each -> words.stream().anyMatch(word -> word.startsWith(each)));
    }

    private boolean opens(String title) {
        return Wording.terms(Wording.PLAIN, title).getFirst().startsWith(beginnings.getFirst());
    }
}
