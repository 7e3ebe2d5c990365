package eu.alliance.practice.search;

import eu.alliance.practice.search.Inquiry.Count;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** The index as it was at one moment; what was counted once stays true for it. */
final class LibrarySearcher extends IndexSearcher {

    private static final int KEPT = 256;

    private final Map<Query, Map<Field, List<Count>>> counted =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Query, Map<Field, List<Count>>> eldest) {
                    return size() > KEPT;
                }
            });

    private final Columns columns;

    LibrarySearcher(IndexReader reader, Columns columns) {
        super(reader);
        this.columns = columns;
        setSimilarity(new RankedByWords());
    }

    /** How often each value of each counted field is among what fits. */
    Map<Field, List<Count>> counts(Query query) throws IOException {
        var known = counted.get(query);
        if (known != null) {
            return known;
        }
        var counts = search(new ConstantScoreQuery(Unranked.of(query)), new Counting.Totals(columns));
        counted.put(query, counts);
        return counts;
    }

    Columns columns() {
        return columns;
    }
}
