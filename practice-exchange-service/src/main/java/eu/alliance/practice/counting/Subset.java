package eu.alliance.practice.counting;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.FixedBitSet;

/** Some of the versions in an index, as one set for each of its segments. */
public record Subset(List<FixedBitSet> segments) {

    public long size() {
        return segments.stream().mapToLong(FixedBitSet::cardinality).sum();
    }

    public Subset and(Subset other) {
        return combined(other, FixedBitSet::and);
    }

    public Subset or(Subset other) {
        return combined(other, FixedBitSet::or);
    }

    public Subset without(Subset other) {
        return combined(other, FixedBitSet::andNot);
    }

    private Subset combined(Subset other, Combination combination) {
        var combined = new ArrayList<FixedBitSet>(segments.size());
        for (int i = 0; i < segments.size(); i++) {
            var set = segments.get(i).clone();
            combination.into(set, other.segments.get(i));
            combined.add(set);
        }
        return new Subset(combined);
    }

    /** What is in all of some sets, in all but one, and so on until what is in any. */
    public static List<Subset> inMost(List<Subset> sets) {
        var inAtLeast = new ArrayList<Subset>();
        for (var set : sets) {
            inAtLeast.add(inAtLeast.isEmpty() ? set : inAtLeast.getLast().and(set));
            for (int i = inAtLeast.size() - 2; i >= 0; i--) {
                inAtLeast.set(
                        i,
                        i == 0
                                ? inAtLeast.get(0).or(set)
                                : inAtLeast.get(i).or(inAtLeast.get(i - 1).and(set)));
            }
        }
        return inAtLeast.reversed();
    }

    private interface Combination {
        void into(FixedBitSet set, FixedBitSet other);
    }
}
