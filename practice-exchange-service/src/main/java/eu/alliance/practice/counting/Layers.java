package eu.alliance.practice.counting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The values of each document, one of each a layer: for a few documents quicker than asking for each value who has it. */
final class Layers {

    private static final int MOST = 8;
    private static final byte NONE = -1;
    // a value that is looked up, beside 64 documents that are intersected
    private static final int DEARER = 2;

    private final List<byte[]> layers = new ArrayList<>();
    private final int documents;
    private boolean whole = true;

    Layers(int documents) {
        this.documents = documents;
    }

    /**
     * Adds a value.
     *
     * @param ord below 128
     */
    void add(int document, int ord) {
        int layer = 0;
        while (layer < layers.size() && layers.get(layer)[document] != NONE) {
            layer++;
        }
        if (layer == MOST) {
            whole = false; // somebody has more values than there are layers
            return;
        }
        if (layer == layers.size()) {
            var fresh = new byte[documents];
            Arrays.fill(fresh, NONE);
            layers.add(fresh);
        }
        layers.get(layer)[document] = (byte) ord;
    }

    boolean areQuicker(Blocks fitting, int values) {
        return whole && (long) fitting.size() * layers.size() * DEARER < (long) fitting.words() * values;
    }

    /** How often each value is among some documents. */
    int[] count(Blocks fitting, int values) {
        var counts = new int[values];
        for (var layer : layers) {
            for (int document : fitting.documents()) {
                int ord = layer[document];
                if (ord != NONE) {
                    counts[ord]++;
                }
            }
        }
        return counts;
    }
}
