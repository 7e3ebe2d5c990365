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
    private final int size;
    private int[] documents = {};

    private Blocks(int[] places, FixedBitSet set) {
        this.places = places;
        this.set = set;
        this.size = set.cardinality();
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

    /** How many documents there are. */
    int size() {
        return size;
    }

    /** How many words an intersection looks at. */
    int words() {
        return isDense() ? FixedBitSet.bits2words(set.length()) : places.length;
    }

    private boolean isDense() {
        return places.length > FixedBitSet.bits2words(set.length()) / FEW;
    }

    /** The documents one by one. */
    int[] documents() {
        if (documents.length < size) {
            documents = new int[size];
            int found = 0;
            for (int place : places) {
                for (long left = set.getBits()[place]; left != 0; left &= left - 1) {
                    documents[found++] = (place << 6) + Long.numberOfTrailingZeros(left);
                }
            }
        }
        return documents;
    }

    int countIn(FixedBitSet other) {
        if (isDense()) {
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

    /**
     * Adds one for each document's number, unless it is negative.
     *
     * @param ofAll how often each number is among all documents: where most are in the set, those that aren't are taken
     *     off it
     */
    void count(int[] numberOf, int[] ofAll, int[] counts) {
        if (size > set.length() / 2) {
            for (int number = 0; number < ofAll.length; number++) {
                counts[number] += ofAll[number];
            }
            for (int place = 0; place < FixedBitSet.bits2words(set.length()); place++) {
                count(place, ~set.getBits()[place] & present(place), numberOf, counts, -1);
            }
        } else {
            for (int place : places) {
                count(place, set.getBits()[place], numberOf, counts, 1);
            }
        }
    }

    /** All documents of a word; the last one may have fewer than 64. */
    private long present(int place) {
        int left = set.length() - (place << 6);
        return left >= Long.SIZE ? -1L : (1L << left) - 1;
    }

    private static void count(int place, long documents, int[] numberOf, int[] counts, int step) {
        for (long left = documents; left != 0; left &= left - 1) {
            int number = numberOf[(place << 6) + Long.numberOfTrailingZeros(left)];
            if (number >= 0) {
                counts[number] += step;
            }
        }
    }
}
