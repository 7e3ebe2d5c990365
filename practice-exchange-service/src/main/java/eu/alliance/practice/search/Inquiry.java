package eu.alliance.practice.search;

import eu.alliance.practice.counting.Count;
import eu.alliance.practice.counting.Subset;
import eu.alliance.practice.counting.Tally;
import eu.alliance.practice.entry.Field;
import eu.alliance.practice.reader.Reader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;

/**
 * What is asked of the index.
 *
 * @param subject what it should be about, if anything
 * @param narrowed what a version must be
 * @param place where the page before ended
 * @param most how many hits at most
 */
public record Inquiry(
        Reader reader,
        Optional<? extends Subject> subject,
        List<Query> narrowed,
        Order order,
        Optional<List<String>> place,
        int most) {

    /** What ranks versions. */
    public interface Subject {

        /**
         * Finds it.
         *
         * @param allowed what may be found at all
         * @param remembered of the page before, so that this one is a part of the same list
         */
        Found in(LibrarySearcher index, Subset allowed, Optional<String> remembered) throws IOException;
    }

    /**
     * What a subject comes to.
     *
     * @param remembered for the next page
     */
    public record Found(Subset fitting, Query ranking, String remembered) {

        public static Found everything(Subset allowed) {
            return new Found(allowed, MatchAllDocsQuery.INSTANCE, "");
        }

        public static Found nothing(Subset allowed) {
            return new Found(allowed.without(allowed), MatchNoDocsQuery.INSTANCE, "");
        }
    }

    /** A version found, and where it stands in the order. */
    public record Hit(UUID version, List<String> place) {}

    /** The versions found and how often each value is among all that fit. */
    public record Answer(List<Hit> hits, Map<Field, List<Count>> counts) {}

    private static final int COUNT_NO_FURTHER = 1;

    public Answer in(LibrarySearcher index) throws IOException {
        var allowed = allowed(index);
        var found = subject.isPresent()
                ? subject.get().in(index, allowed, place.map(List::getLast))
                : Found.everything(allowed);
        var collector = new TopFieldCollectorManager(
                order.sort(), most, place.map(order::after).orElse(null), COUNT_NO_FURTHER);
        var ranking = order == Order.RELEVANCE ? found.ranking() : MatchAllDocsQuery.INSTANCE;
        var left = place.isPresent() ? order.left(place.get(), found.fitting(), index) : found.fitting();
        var first = index.first(ranking, left, collector).scoreDocs;
        return new Answer(
                hits(index, first, found.remembered()),
                Tally.of(found.fitting(), index.getIndexReader(), index.columns()));
    }

    private Subset allowed(LibrarySearcher index) throws IOException {
        var allowed = new BooleanQuery.Builder();
        narrowed.forEach(condition -> allowed.add(condition, Occur.FILTER));
        return index.subset(allowed.add(readableBy(reader.keys()), Occur.FILTER).build());
    }

    public static Query readableBy(Collection<String> keys) {
        return new TermInSetQuery(
                Field.READER.key(), keys.stream().map(BytesRef::new).toList());
    }

    private List<Hit> hits(LibrarySearcher index, ScoreDoc[] found, String remembered) throws IOException {
        var hits = new ArrayList<Hit>();
        for (var each : Arrays.asList(found)) {
            var version = versionOf(index, each.doc);
            hits.add(new Hit(version, order.place((FieldDoc) each, version, remembered)));
        }
        return hits;
    }

    private static UUID versionOf(LibrarySearcher index, int document) throws IOException {
        var leaves = index.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        return new UUID(
                value(leaf.reader().getNumericDocValues(Field.ID_HIGH), document - leaf.docBase),
                value(leaf.reader().getNumericDocValues(Field.ID_LOW), document - leaf.docBase));
    }

    private static long value(NumericDocValues values, int document) throws IOException {
        if (values == null || !values.advanceExact(document)) {
            throw new IOException("a version without an id");
        }
        return values.longValue();
    }
}
