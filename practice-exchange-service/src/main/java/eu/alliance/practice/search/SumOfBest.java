package eu.alliance.practice.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Versions that have all of some words, each worth the best of its ways there. Ranks as the same words in a
 * {@link BooleanQuery} do; where many versions fit it goes through each way once instead of through all ways version by
 * version.
 */
public final class SumOfBest extends Query {

    private final List<DisjunctionMaxQuery> words;

    public SumOfBest(List<DisjunctionMaxQuery> words) {
        this.words = List.copyOf(words);
    }

    /** The same as Lucene has it. */
    public Query plain() {
        var plain = new BooleanQuery.Builder();
        words.forEach(word -> plain.add(word, Occur.MUST));
        return plain.build();
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        var ways = new ArrayList<List<Weight>>();
        for (var word : words) {
            var each = new ArrayList<Weight>();
            for (var way : word.getDisjuncts()) {
                each.add(searcher.createWeight(searcher.rewrite(way), ScoreMode.COMPLETE, boost));
            }
            ways.add(each);
        }
        return new Weight(this) {
            private @Nullable Weight plain;

            private Weight plainly() throws IOException {
                if (plain == null) {
                    plain = searcher.createWeight(searcher.rewrite(plain()), mode, boost);
                }
                return plain;
            }

            @Override
            public Explanation explain(LeafReaderContext leaf, int document) throws IOException {
                return plainly().explain(leaf, document);
            }

            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
                return supplier(leaf, ways, this::plainly);
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return true;
            }
        };
    }

    private interface Plainly {
        Weight weight() throws IOException;
    }

    private static @Nullable ScorerSupplier supplier(LeafReaderContext leaf, List<List<Weight>> ways, Plainly plainly)
            throws IOException {
        var present = new ArrayList<List<ScorerSupplier>>();
        long rarest = Long.MAX_VALUE;
        for (var word : ways) {
            var each = new ArrayList<ScorerSupplier>();
            long cost = 0;
            for (var way : word) {
                var supplier = way.scorerSupplier(leaf);
                if (supplier != null) {
                    each.add(supplier);
                    cost += supplier.cost();
                }
            }
            if (each.isEmpty()) {
                return null;
            }
            present.add(each);
            rarest = Math.min(rarest, cost);
        }
        long most = rarest;
        return new ScorerSupplier() {
            @Override
            public @Nullable Scorer get(long leadCost) throws IOException {
                var supplier = plainly.weight().scorerSupplier(leaf);
                return supplier == null ? null : supplier.get(leadCost);
            }

            @Override
            public BulkScorer bulkScorer() throws IOException {
                var words = new ArrayList<List<Scorer>>();
                for (var word : present) {
                    var each = new ArrayList<Scorer>();
                    for (var way : word) {
                        each.add(way.get(Long.MAX_VALUE));
                    }
                    words.add(each);
                }
                return new Sums(words, leaf.reader().maxDoc(), most);
            }

            @Override
            public long cost() {
                return most;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        words.forEach(word -> word.visit(visitor.getSubVisitor(Occur.MUST, this)));
    }

    @Override
    public String toString(String field) {
        return "all of " + words;
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other) && words.equals(((SumOfBest) other).words);
    }

    @Override
    public int hashCode() {
        return 31 * classHash() + words.hashCode();
    }
}
