package eu.alliance.practice.counting;

import java.util.Arrays;
import org.apache.lucene.util.FixedBitSet;

/**
 * The words of 64 documents in which a set has any: few when it is small, so that counting costs what there is to count.
 */
final class Blocks {

    // a loop over all of them goes several words a step
    private static final int FEW = 4;

    private final int[] places;
    private final FixedBitSet set;

    private Blocks(int[] places, FixedBitSet set) {
        this.places = places;
        this.set = set;
    }

    static Blocks of(FixedBitSet set) {
        var all = set.getBits();
        int length = FixedBitSet.bits2words(set.length());
        var places = new int[length];
        int found = 0;
        for (int i = 0; i < length; i++) {
            if (all[i] != 0) {
                places[found++] = i;
            }
        }
        return new Blocks(Arrays.copyOf(places, found), set);
    }

    int countIn(FixedBitSet other) {
        if (places.length > FixedBitSet.bits2words(set.length()) / FEW) {
            return (int) FixedBitSet.intersectionCount(set, other);
        }
        var bits = set.getBits();
        var others = other.getBits();
        int count = 0;
        for (int place : places) {
            count += Long.bitCount(bits[place] & others[place]);
        }
        return count;
    }

    /** Adds one for each document's number, unless it is negative. */
    void count(int[] numberOf, int[] counts) {
        var bits = set.getBits();
        for (int place : places) {
            for (long left = bits[place]; left != 0; left &= left - 1) {
                int number = numberOf[(place << 6) + Long.numberOfTrailingZeros(left)];
                if (number >= 0) {
                    counts[number]++;
                }
            }
        }
    }
}
