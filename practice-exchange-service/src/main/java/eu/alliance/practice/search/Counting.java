package eu.alliance.practice.search;

import eu.alliance.practice.search.Inquiry.Count;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.FixedBitSet;

/** Counts values over everything that fits a query. */
final class Counting implements Collector {

    private static final int MOST_VALUES = 100;
    private static final Comparator<Count> BY_FREQUENCY =
            Comparator.comparingLong(Count::count).reversed().thenComparing(Count::code);

    private final Columns columns;
    private final Map<Field, int[]> counts = new EnumMap<>(Field.class);

    private Counting(Columns columns) {
        this.columns = columns;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext segment) {
        var values = columns.of(segment.reader());
        var fitting = new FixedBitSet(segment.reader().maxDoc());
        return new LeafCollector() {
            @Override
            public void setScorer(Scorable scorer) {
                // a count has no rank
            }

            @Override
            public void collect(int document) {
                fitting.set(document);
            }

            @Override
            public void finish() {
                values.forEach((field, column) -> column.count(fitting, countsOf(field)));
            }
        };
    }

    private int[] countsOf(Field field) {
        int size = columns.codes(field).size();
        var kept = counts.get(field);
        // a segment may bring new values
        var counted = kept == null ? new int[size] : kept.length < size ? Arrays.copyOf(kept, size) : kept;
        counts.put(field, counted);
        return counted;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    /** Puts the parts together: the most frequent values first. */
    record Totals(Columns columns) implements CollectorManager<Counting, Map<Field, List<Count>>> {

        @Override
        public Counting newCollector() {
            return new Counting(columns);
        }

        @Override
        public Map<Field, List<Count>> reduce(Collection<Counting> parts) {
            var totals = new EnumMap<Field, List<Count>>(Field.class);
            for (var field : Columns.COUNTED) {
                var sums = new int[columns.codes(field).size()];
                for (var part : parts) {
                    var counts = part.counts.getOrDefault(field, new int[0]);
                    for (int number = 0; number < counts.length; number++) {
                        sums[number] += counts[number];
                    }
                }
                totals.put(field, mostFrequent(sums, columns.codes(field)));
            }
            return totals;
        }

        private static List<Count> mostFrequent(int[] sums, Codes codes) {
            var best = new PriorityQueue<Count>(BY_FREQUENCY.reversed());
            for (int number = 0; number < sums.length; number++) {
                var least = best.size() < MOST_VALUES ? null : best.peek();
                if (sums[number] > 0 && (least == null || sums[number] > least.count())) {
                    best.add(new Count(codes.code(number), sums[number]));
                    if (best.size() > MOST_VALUES) {
                        best.poll();
                    }
                }
            }
            var ordered = new ArrayList<>(best);
            ordered.sort(BY_FREQUENCY);
            return List.copyOf(ordered);
        }
    }
}
