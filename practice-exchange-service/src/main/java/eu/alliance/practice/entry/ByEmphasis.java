package eu.alliance.practice.entry;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;

/**
 * A word counts for what {@link Emphasis} found it to be worth where it stands. What its rarity makes of that comes with
 * the question, so that a rank doesn't change because other practices do.
 */
public final class ByEmphasis extends Similarity {

    @Override
    public long computeNorm(FieldInvertState state) {
        return 1;
    }

    @Override
    public SimScorer scorer(float boost, CollectionStatistics all, TermStatistics... terms) {
        return new SimScorer() {
            @Override
            public float score(float worth, long norm) {
                return boost * (1 + worth / Emphasis.MOST);
            }
        };
    }
}
