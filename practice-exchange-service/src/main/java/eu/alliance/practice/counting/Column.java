package eu.alliance.practice.counting;

import java.util.Arrays;
import org.apache.lucene.util.FixedBitSet;

/**
 * The values of one field in one segment: few values as a set of documents each, which are counted by intersecting, and
 * by document for small sets; many as one number for each document, of which there is at most one.
 */
final class Column {

    private static final int FEW = 128;
    private static final int NONE = -1;

    private final int[] numbers;
    private final FixedBitSet[] documents;
    private final Layers layers;
    private final int[] numberOf;
    private final int[] ofAll;

    /**
     * An empty one.
     *
     * @param numbers of the segment's values among those of all segments
     */
    Column(int[] numbers, int segmentSize) {
        this.numbers = numbers;
        this.documents = new FixedBitSet[numbers.length <= FEW ? numbers.length : 0];
        for (int ord = 0; ord < documents.length; ord++) {
            documents[ord] = new FixedBitSet(segmentSize);
        }
        this.layers = new Layers(segmentSize);
        this.numberOf = new int[numbers.length <= FEW ? 0 : segmentSize];
        Arrays.fill(numberOf, NONE);
        this.ofAll =
                new int[numbers.length <= FEW ? 0 : Arrays.stream(numbers).max().orElse(NONE) + 1];
    }

    void add(int document, int ord) {
        if (numbers.length <= FEW) {
            documents[ord].set(document);
            layers.add(document, ord);
        } else {
            numberOf[document] = numbers[ord];
            ofAll[numbers[ord]]++;
        }
    }

    /** Adds how often each value is among some documents to the counts by number. */
    void count(Blocks fitting, int[] counts) {
        if (numberOf.length > 0) {
            fitting.count(numberOf, ofAll, counts);
        } else if (layers.areQuicker(fitting, numbers.length)) {
            var found = layers.count(fitting, numbers.length);
            for (int ord = 0; ord < found.length; ord++) {
                counts[numbers[ord]] += found[ord];
            }
        } else {
            for (int ord = 0; ord < documents.length; ord++) {
                counts[numbers[ord]] += fitting.countIn(documents[ord]);
            }
        }
    }
}
