package eu.alliance.practice.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Versions that have any of some terms. Each term's are put into one set whole blocks at a time. */
public final class AnyOf extends Query {

    private final List<Term> terms;

    public AnyOf(List<Term> terms) {
        this.terms = List.copyOf(terms);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
                var found = found(leaf);
                return found.isEmpty()
                        ? null
                        : supplier(found, score(), mode, leaf.reader().maxDoc());
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return true;
            }
        };
    }

    private List<TermsEnum> found(LeafReaderContext leaf) throws IOException {
        var found = new ArrayList<TermsEnum>();
        for (var term : terms) {
            var known = leaf.reader().terms(term.field());
            var each = known == null ? TermsEnum.EMPTY : known.iterator();
            if (each.seekExact(term.bytes())) {
                found.add(each);
            }
        }
        return found;
    }

    private static ScorerSupplier supplier(List<TermsEnum> found, float score, ScoreMode mode, int documents)
            throws IOException {
        long most = 0;
        for (var each : found) {
            most += each.docFreq();
        }
        long cost = most;
        return new ConstantScoreScorerSupplier(score, mode, documents) {
            @Override
            public DocIdSetIterator iterator(long leadCost) throws IOException {
                if (found.size() == 1) {
                    return found.getFirst().postings(null, PostingsEnum.NONE);
                }
                var set = new FixedBitSet(documents);
                for (var each : found) {
                    set.or(each.postings(null, PostingsEnum.NONE));
                }
                return new BitSetIterator(set, cost);
            }

            @Override
            public long cost() {
                return cost;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.consumeTerms(this, terms.toArray(Term[]::new));
    }

    @Override
    public String toString(String field) {
        return "any of " + terms;
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other) && terms.equals(((AnyOf) other).terms);
    }

    @Override
    public int hashCode() {
        return 31 * classHash() + terms.hashCode();
    }
}
