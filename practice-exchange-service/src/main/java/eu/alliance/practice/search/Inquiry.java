package eu.alliance.practice.search;

import eu.alliance.practice.reader.Reader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
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

        Query query(IndexReader index) throws IOException;

        /** The same with more patience for what may have been meant. */
        default Query tolerantQuery(IndexReader index) throws IOException {
            return query(index);
        }
    }

    /** A version found, and where it stands in the order. */
    public record Hit(UUID version, List<String> place) {}

    /** The versions found and how often each value is among all that fit. */
    public record Answer(List<Hit> hits, Map<Field, List<Count>> counts) {}

    /** One value of a field and how often it is there. */
    public record Count(String code, long count) {}

    private static final int COUNT_NO_FURTHER = 1;
    private static final long RARE = 20;

    Answer in(LibrarySearcher index) throws IOException {
        var fitting = fitting(index);
        var collector = new TopFieldCollectorManager(
                order.sort(), most, place.map(order::after).orElse(null), COUNT_NO_FURTHER);
        return new Answer(hits(index, index.search(fitting, collector).scoreDocs), index.counts(fitting));
    }

    /** What may have been meant is only looked for where what was said is rare, for this reader. */
    Query fitting(LibrarySearcher index) throws IOException {
        var strict = index.rewrite(query(index, false));
        return subject.isPresent() && total(index.counts(strict)) < RARE ? index.rewrite(query(index, true)) : strict;
    }

    private Query query(LibrarySearcher index, boolean tolerant) throws IOException {
        var query = new BooleanQuery.Builder();
        if (subject.isPresent()) {
            var asked = subject.get();
            query.add(
                    tolerant ? asked.tolerantQuery(index.getIndexReader()) : asked.query(index.getIndexReader()),
                    Occur.MUST);
        }
        narrowed.forEach(condition -> query.add(condition, Occur.FILTER));
        return query.add(readableBy(reader.keys()), Occur.FILTER).build();
    }

    // each version has one level of prevention
    private static long total(Map<Field, List<Count>> counts) {
        return counts.getOrDefault(Field.PREVENTION, List.of()).stream()
                .mapToLong(Count::count)
                .sum();
    }

    static Query readableBy(Collection<String> keys) {
        return new TermInSetQuery(
                Field.READER.key(), keys.stream().map(BytesRef::new).toList());
    }

    private List<Hit> hits(LibrarySearcher index, ScoreDoc[] found) throws IOException {
        var hits = new ArrayList<Hit>();
        for (var each : Arrays.asList(found)) {
            var version = versionOf(index, each.doc);
            hits.add(new Hit(version, order.place((FieldDoc) each, version)));
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
