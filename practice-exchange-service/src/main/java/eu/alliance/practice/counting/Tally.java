package eu.alliance.practice.counting;

import eu.alliance.practice.entry.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.LongHeap;

/** How often each value of each counted field is in a subset: the most frequent first. */
public final class Tally {

    private static final int MOST_VALUES = 100;
    private static final Comparator<Count> BY_FREQUENCY =
            Comparator.comparingLong(Count::count).reversed().thenComparing(Count::code);

    private Tally() {}

    public static Map<Field, List<Count>> of(Subset fitting, IndexReader index, Columns columns) {
        var leaves = index.leaves();
        var segments = leaves.stream().map(leaf -> columns.of(leaf.reader())).toList();
        var blocks = fitting.segments().stream().map(Blocks::of).toList();
        var totals = new EnumMap<Field, List<Count>>(Field.class);
        for (var field : Columns.COUNTED) {
            var codes = columns.codes(field);
            var sums = new int[codes.size()];
            for (int i = 0; i < segments.size(); i++) {
                var column = segments.get(i).get(field);
                if (column != null) {
                    column.count(blocks.get(i), sums);
                }
            }
            totals.put(field, mostFrequent(sums, codes));
        }
        return totals;
    }

    private static List<Count> mostFrequent(int[] sums, Codes codes) {
        var most = new LongHeap(MOST_VALUES);
        for (int sum : sums) {
            if (sum > 0 && (most.size() < MOST_VALUES || sum > most.top())) {
                most.insertWithOverflow(sum);
            }
        }
        long least = most.size() == 0 ? Long.MAX_VALUE : most.top();
        // of the many that are as frequent as the last one only some are shown
        var last = new PriorityQueue<Count>(BY_FREQUENCY.reversed());
        var more = new ArrayList<Count>();
        for (int number = 0; number < sums.length; number++) {
            if (sums[number] > least) {
                more.add(new Count(codes.code(number), sums[number]));
            } else if (sums[number] == least && isBefore(codes.code(number), last)) {
                last.add(new Count(codes.code(number), sums[number]));
                if (last.size() > MOST_VALUES) {
                    last.poll();
                }
            }
        }
        return Stream.concat(more.stream(), last.stream())
                .sorted(BY_FREQUENCY)
                .limit(MOST_VALUES)
                .toList();
    }

    private static boolean isBefore(String code, PriorityQueue<Count> last) {
        return last.size() < MOST_VALUES || code.compareTo(last.element().code()) < 0;
    }
}
