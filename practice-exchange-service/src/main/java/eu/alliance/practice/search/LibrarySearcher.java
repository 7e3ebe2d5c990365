package eu.alliance.practice.search;

import eu.alliance.practice.counting.Columns;
import eu.alliance.practice.counting.Subset;
import eu.alliance.practice.entry.ByEmphasis;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryCache;
import org.apache.lucene.search.QueryCachingPolicy;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** The index as it was at one moment: what fits is settled first, as a set, and only that is ranked. */
public final class LibrarySearcher extends IndexSearcher {

    private static final int SETS_KEPT = 500;
    private static final long MOST_MEMORY = 64L << 20;
    // in a smaller segment a set is made faster than found
    private static final int LARGE = 10_000;
    // a smaller part of a segment is gone through one by one
    private static final int SPARSE = 32;

    // 24 words in every form, some of them with what may have been meant
    private static final int MOST_CLAUSES = 4096;

    static {
        setMaxClauseCount(MOST_CLAUSES);
    }

    private final Columns columns;

    public LibrarySearcher(IndexReader reader, Columns columns, QueryCache sets) {
        super(reader);
        this.columns = columns;
        setSimilarity(new ByEmphasis());
        setQueryCache(sets);
        setQueryCachingPolicy(new EverySet());
    }

    /** Keeps what fits a word or a filter, segment by segment. */
    public static QueryCache sets() {
        return new LRUQueryCache(
                SETS_KEPT, MOST_MEMORY, leaf -> leaf.reader().maxDoc() >= LARGE, Float.POSITIVE_INFINITY);
    }

    public Columns columns() {
        return columns;
    }

    /** The versions that fit a query, whatever their rank. */
    public Subset subset(Query query) throws IOException {
        var weight = createWeight(rewrite(new ConstantScoreQuery(query)), ScoreMode.COMPLETE_NO_SCORES, 1);
        var segments = new ArrayList<FixedBitSet>();
        for (var leaf : getIndexReader().leaves()) {
            var set = new FixedBitSet(leaf.reader().maxDoc());
            var scorer = weight.scorer(leaf);
            if (scorer != null) {
                set.or(scorer.iterator());
            }
            var present = leaf.reader().getLiveDocs();
            if (present != null) {
                present.applyMask(set, 0);
            }
            segments.add(set);
        }
        return new Subset(segments);
    }

    /** Whether so many fit that segments are gone through as a whole to rank them. */
    public boolean areMany(Subset fitting) {
        return fitting.size() >= getIndexReader().maxDoc() / SPARSE;
    }

    /** The first of a subset in some order. */
    public TopFieldDocs first(Query ranking, Subset fitting, TopFieldCollectorManager order) throws IOException {
        var collector = order.newCollector();
        var weight = createWeight(rewrite(ranking), collector.scoreMode(), 1);
        for (var leaf : getIndexReader().leaves()) {
            var set = fitting.segments().get(leaf.ord);
            int size = set.cardinality();
            try {
                if (size > 0 && size < set.length() / SPARSE) {
                    goThrough(set, size, weight, leaf, collector.getLeafCollector(leaf));
                } else if (size > 0) {
                    var scorer = weight.bulkScorer(leaf);
                    if (scorer != null) {
                        scorer.score(collector.getLeafCollector(leaf), set, 0, DocIdSetIterator.NO_MORE_DOCS);
                    }
                }
            } catch (CollectionTerminatedException _) {
                // nothing more in this segment can be among the first
            }
        }
        return order.reduce(List.of(collector));
    }

    private static void goThrough(
            FixedBitSet set, int size, Weight weight, LeafReaderContext leaf, LeafCollector collector)
            throws IOException {
        var scorer = weight.scorer(leaf);
        if (scorer != null) {
            var both = ConjunctionUtils.intersectIterators(List.of(new BitSetIterator(set, size), scorer.iterator()));
            collector.setScorer(scorer);
            for (int document = both.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = both.nextDoc()) {
                collector.collect(document);
            }
        }
    }

    private static final class EverySet implements QueryCachingPolicy {

        @Override
        public void onUse(Query query) {
            // each is worth keeping until the room is needed
        }

        @Override
        public boolean shouldCache(Query query) {
            return !(query instanceof TermQuery);
        }
    }
}
