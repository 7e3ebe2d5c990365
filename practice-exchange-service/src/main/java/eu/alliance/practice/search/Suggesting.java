package eu.alliance.practice.search;

import eu.alliance.practice.entry.Field;
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
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Titles in which every word typed so far begins a word; where there are few, also those with a letter wrong.
 *
 * @param language the one to show titles of first, if any
 */
public record Suggesting(Reader reader, List<Beginning> beginnings, String language, Query narrowed, int most) {

    private static final int LONGEST = 12;
    private static final int HITS_PER_TEXT = 10;

    /** A title and the language that it is in. */
    private record Title(String language, String text, List<String> words) {}

    public static Suggesting of(Reader reader, String typed, String language, Query narrowed, int most) {
        var beginnings = Wording.terms(Wording.PLAIN, Wording.composed(typed)).stream()
                .map(Beginning::of)
                .toList();
        return new Suggesting(reader, beginnings, language, narrowed, most);
    }

    public List<String> in(LibrarySearcher index) throws IOException {
        var texts = new LinkedHashSet<String>();
        if (!beginnings.isEmpty()) {
            texts.addAll(titles(index, false));
            if (texts.size() < most) {
                texts.addAll(titles(index, true));
            }
        }
        return texts.stream().limit(most).toList();
    }

    private List<String> titles(LibrarySearcher index, boolean tolerant) throws IOException {
        var query = new BooleanQuery.Builder();
        beginnings.forEach(each -> query.add(start(each, tolerant), Occur.FILTER));
        query.add(narrowed, Occur.FILTER).add(Inquiry.readableBy(reader.keys()), Occur.FILTER);
        var found = new ArrayList<Title>();
        var stored = index.storedFields();
        for (var hit : index.search(query.build(), most * HITS_PER_TEXT).scoreDocs) {
            var document = stored.document(hit.doc, Set.of(Field.TITLES, Field.TITLE_LANGUAGES));
            var languages = document.getValues(Field.TITLE_LANGUAGES);
            var titles = document.getValues(Field.TITLES);
            for (int i = 0; i < titles.length; i++) {
                var title = new Title(languages[i], titles[i], Wording.terms(Wording.PLAIN, titles[i]));
                if (beginnings.stream().allMatch(each -> title.words().stream().anyMatch(each.of(tolerant)))) {
                    found.add(title);
                }
            }
        }
        found.sort(Comparator.<Title, Boolean>comparing(
                        title -> !title.language().equals(language))
                .thenComparing(title ->
                        !beginnings.getFirst().of(tolerant).test(title.words().getFirst())));
        return found.stream().map(Title::text).toList();
    }

    private static Query start(Beginning beginning, boolean tolerant) {
        var letters = beginning.letters();
        var start = new Term(Field.STARTS, letters.substring(0, Math.min(letters.length(), LONGEST)));
        return tolerant && beginning.isMistakable() ? new FuzzyQuery(start, 1, 1) : new TermQuery(start);
    }
}
