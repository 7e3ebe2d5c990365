package eu.alliance.practice.text;

import eu.alliance.practice.content.PracticeContent;
import eu.alliance.practice.counting.Subset;
import eu.alliance.practice.entry.Field;
import eu.alliance.practice.search.Inquiry;
import eu.alliance.practice.search.Inquiry.Found;
import eu.alliance.practice.search.LibrarySearcher;
import eu.alliance.practice.wording.StopWords;
import eu.alliance.practice.wording.Wording;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.TermQuery;

/** Like a practice is what shares its telling words and its topics. */
public record Resembling(PracticeContent content) implements Inquiry.Subject {

    private static final int TELLING = 25;
    private static final int SHORTEST = 4;
    private static final float SHARED_TOPIC = 3;

    @Override
    public Found in(LibrarySearcher index, Subset allowed, Optional<String> remembered) throws IOException {
        var words = new BooleanQuery.Builder();
        for (var term : telling(index.getIndexReader())) {
            words.add(new TermQuery(new Term(Field.EXACT, term)), Occur.SHOULD);
        }
        words.setMinimumNumberShouldMatch(2);
        var query = new BooleanQuery.Builder().add(words.build(), Occur.SHOULD);
        for (var topic : content.topics()) {
            query.add(new BoostQuery(new ConstantScoreQuery(Field.TOPIC.is(topic)), SHARED_TOPIC), Occur.SHOULD);
        }
        var ranking = query.build();
        return new Found(index.subset(ranking).and(allowed), ranking, "");
    }

    private List<String> telling(IndexReader index) throws IOException {
        var counts = new HashMap<String, Integer>();
        Stream.concat(Stream.of(content.title(), content.summary()), content.sections().written().values().stream())
                .filter(Objects::nonNull)
                .flatMap(text -> text.texts().values().stream())
                .flatMap(text -> Wording.terms(Wording.ANY, Wording.composed(text)).stream())
                .filter(term -> term.length() >= SHORTEST && !StopWords.has(term))
                .forEach(term -> counts.merge(term, 1, Integer::sum));
        var weights = new HashMap<String, Double>();
        for (var each : counts.entrySet()) {
            var documents = index.docFreq(new Term(Field.EXACT, each.getKey()));
            weights.put(each.getKey(), each.getValue() * Math.log((index.numDocs() + 1.0) / (documents + 1.0)));
        }
        return weights.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(TELLING)
                .map(Map.Entry::getKey)
                .toList();
    }
}
