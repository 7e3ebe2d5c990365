package eu.alliance.practice.search;

import eu.alliance.practice.counting.Subset;
import eu.alliance.practice.entry.Field;
import java.io.IOException;
import java.util.ArrayList;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * What a list by title still has from a place on. While a page isn't full Lucene passes nothing over, and the last page
 * never is: where few titles are left, only what has one of them is gone through.
 */
record TitlesLeft(BytesRef place, boolean backwards) {

    private static final int FEW = 1024;

    Subset of(Subset fitting, LibrarySearcher index) throws IOException {
        var segments = new ArrayList<FixedBitSet>();
        for (var leaf : index.getIndexReader().leaves()) {
            segments.add(left(leaf.reader(), fitting.segments().get(leaf.ord)));
        }
        return new Subset(segments);
    }

    private FixedBitSet left(LeafReader segment, FixedBitSet fitting) throws IOException {
        var titles = DocValues.getSorted(segment, Field.TITLE_ORDER);
        int found = titles.lookupTerm(place);
        int notBefore = found < 0 ? -1 - found : found;
        int count = backwards ? notBefore + (found < 0 ? 0 : 1) : titles.getValueCount() - notBefore;
        return count > FEW ? fitting : having(segment, count, fitting);
    }

    private FixedBitSet having(LeafReader segment, int count, FixedBitSet fitting) throws IOException {
        var having = new FixedBitSet(fitting.length());
        var known = segment.terms(Field.TITLE_ORDER);
        if (known != null && count > 0) {
            var titles = known.iterator();
            for (int i = 0; i < count; i++) {
                if (i == 0 && !backwards) {
                    titles.seekCeil(place);
                } else {
                    titles.next();
                }
                having.or(titles.postings(null, PostingsEnum.NONE));
            }
            having.and(fitting);
        }
        return having;
    }
}
