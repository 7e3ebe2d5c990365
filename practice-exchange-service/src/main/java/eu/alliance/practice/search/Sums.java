package eu.alliance.practice.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.Bits;

/** Adds up what words are worth in the versions of a segment, a stretch of them at a time, each way in whole blocks. */
final class Sums extends BulkScorer {

    private static final int STRETCH = 4096;

    /** The version that is at hand, and what the others must come to. */
    private static final class Place extends Scorable {

        private float score;
        private float least;

        @Override
        public float score() {
            return score;
        }

        @Override
        public void setMinCompetitiveScore(float score) {
            least = score;
        }
    }

    private final List<List<Scorer>> words;
    private final int documents;
    private final long cost;
    private final DocAndFloatFeatureBuffer block = new DocAndFloatFeatureBuffer();
    private final float[] best = new float[STRETCH];
    private final double[] sums = new double[STRETCH];
    private final int[] present = new int[STRETCH];

    /**
     * Of a segment.
     *
     * @param words the ways of each
     */
    Sums(List<List<Scorer>> words, int documents, long cost) {
        this.words = words;
        this.documents = documents;
        this.cost = cost;
    }

    @Override
    public int score(LeafCollector collector, Bits accepted, int min, int max) throws IOException {
        var place = new Place();
        collector.setScorer(place);
        int end = Math.min(max, documents);
        for (int from = min; from < end; from += STRETCH) {
            int to = Math.min(from + STRETCH, end);
            Arrays.fill(sums, 0);
            Arrays.fill(present, 0);
            for (var word : words) {
                add(word, accepted, from, to);
            }
            collect(collector, place, from, to);
        }
        return max >= documents ? DocIdSetIterator.NO_MORE_DOCS : max;
    }

    private void add(List<Scorer> ways, Bits accepted, int from, int to) throws IOException {
        Arrays.fill(best, 0);
        for (var way : ways) {
            if (way.docID() < from) {
                way.iterator().advance(from);
            }
            if (way.docID() >= to) {
                continue;
            }
            for (way.nextDocsAndScores(to, accepted, block);
                    block.size > 0;
                    way.nextDocsAndScores(to, accepted, block)) {
                for (int i = 0; i < block.size; i++) {
                    int at = block.docs[i] - from;
                    best[at] = Math.max(best[at], block.features[i]);
                }
            }
        }
        for (int at = 0; at < to - from; at++) {
            sums[at] += best[at];
            present[at] += best[at] > 0 ? 1 : 0;
        }
    }

    private void collect(LeafCollector collector, Place place, int from, int to) throws IOException {
        for (int at = 0; at < to - from; at++) {
            if (present[at] == words.size() && (float) sums[at] >= place.least) {
                place.score = (float) sums[at];
                collector.collect(from + at);
            }
        }
    }

    @Override
    public long cost() {
        return cost;
    }
}
