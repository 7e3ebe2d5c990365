package eu.alliance.practice.search;

import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.practice.entry.Entry;
import eu.alliance.practice.entry.Field;
import eu.alliance.practice.index.Changes;
import eu.alliance.practice.index.IndexCopy;
import eu.alliance.practice.text.SearchText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/** Made for speed, both say what Lucene's own would. */
class SumOfBestTest {

    private static final int PRACTICES = 6000;

    private final SearchBench library = new SearchBench();

    @Test
    void ranksAsLuceneDoesAndToTheLastBit() throws IOException {
        try (var index = index()) {
            int ranked = 0;
            for (int n = 1; n < 1200; n++) {
                var text = SearchText.of(library.question(n));
                ranked += index.read(searcher -> isRankedAlike(searcher, text) ? 1 : 0);
            }
            assertThat(ranked).isGreaterThan(3);
        }
    }

    @Test
    void findsAnyOfSomeTermsAsLuceneDoes() throws IOException {
        try (var index = index()) {
            for (int n = 1; n < 40; n++) {
                var words = library.question(n).split(" ");
                var terms = Arrays.stream(words)
                        .map(word -> new Term(Field.EXACT, word))
                        .toList();
                var any = new BooleanQuery.Builder();
                terms.forEach(term -> any.add(new TermQuery(term), Occur.SHOULD));
                index.read(searcher -> {
                    var subset = searcher.subset(new AnyOf(terms));
                    assertThat(subset.segments())
                            .as(terms.toString())
                            .isEqualTo(searcher.subset(any.build()).segments());
                    return subset;
                });
            }
        }
    }

    private static boolean isRankedAlike(LibrarySearcher searcher, SearchText text) throws IOException {
        var found = text.in(searcher, searcher.subset(MatchAllDocsQuery.INSTANCE), Optional.empty());
        if (found.ranking() instanceof SumOfBest sums) {
            assertThat(first(searcher, sums, found))
                    .as(text.toString())
                    .isNotEmpty()
                    .isEqualTo(first(searcher, sums.plain(), found));
            return true;
        }
        return false;
    }

    private static List<String> first(LibrarySearcher searcher, Query ranking, Inquiry.Found found) throws IOException {
        var order = new TopFieldCollectorManager(Order.RELEVANCE.sort(), 50, null, 1);
        return Arrays.stream(searcher.first(ranking, found.fitting(), order).scoreDocs)
                .map(hit -> hit.doc + " " + Arrays.toString(((org.apache.lucene.search.FieldDoc) hit).fields))
                .toList();
    }

    private IndexCopy index() throws IOException {
        var index = IndexCopy.in(new ByteBuffersDirectory());
        var slice = new ArrayList<Entry>();
        for (int i = 0; i < PRACTICES; i++) {
            slice.add(library.entry());
        }
        index.add(slice);
        index.reached(new Changes.News(new UUID(1, 1), 1, Set.of()));
        return index;
    }
}
