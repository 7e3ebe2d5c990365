package eu.alliance.practice.counting;

import eu.alliance.practice.entry.Field;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/** The counted values of each segment, kept in memory as long as the segment lives. */
public final class Columns {

    public static final List<Field> COUNTED =
            List.of(Field.TOPIC, Field.COUNTRY, Field.LANGUAGE, Field.PREVENTION, Field.EVIDENCE, Field.CITY);

    private final Map<CacheKey, Map<Field, Column>> kept = new ConcurrentHashMap<>();
    private final Map<Field, Codes> codes =
            COUNTED.stream().collect(Collectors.toUnmodifiableMap(field -> field, _ -> new Codes()));

    public Map<Field, Column> of(LeafReader segment) {
        var cache = segment.getCoreCacheHelper();
        return kept.computeIfAbsent(cache.getKey(), _ -> {
            cache.addClosedListener(kept::remove);
            return read(segment);
        });
    }

    public Codes codes(Field field) {
        return codes.getOrDefault(field, new Codes());
    }

    /** Reads those of new segments before anybody waits for them. */
    public void prepare(IndexReader index) {
        index.leaves().forEach(leaf -> of(leaf.reader()));
    }

    private Map<Field, Column> read(LeafReader segment) {
        var columns = new EnumMap<Field, Column>(Field.class);
        try {
            for (var field : COUNTED) {
                var values = DocValues.getSortedSet(segment, field.key());
                columns.put(field, read(values, codes(field), segment.maxDoc()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return columns;
    }

    private static Column read(SortedSetDocValues values, Codes codes, int documents) throws IOException {
        var numbers = new int[(int) values.getValueCount()];
        for (int ord = 0; ord < numbers.length; ord++) {
            numbers[ord] = codes.number(values.lookupOrd(ord).utf8ToString());
        }
        var column = new Column(numbers, documents);
        for (int document = values.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = values.nextDoc()) {
            for (int left = values.docValueCount(); left > 0; left--) {
                column.add(document, (int) values.nextOrd());
            }
        }
        return column;
    }
}
