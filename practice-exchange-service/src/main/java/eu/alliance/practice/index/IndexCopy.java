package eu.alliance.practice.index;

import eu.alliance.practice.counting.Columns;
import eu.alliance.practice.entry.ByEmphasis;
import eu.alliance.practice.entry.Entry;
import eu.alliance.practice.entry.Field;
import eu.alliance.practice.index.Changes.Change;
import eu.alliance.practice.search.LibrarySearcher;
import eu.alliance.practice.wording.Wording;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.QueryCache;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/** One open index on disk: what it holds, of which edition of the library, and up to which change. */
public final class IndexCopy implements AutoCloseable {

    /** Something that is read from the index as it is now. */
    public interface Reading<T> {

        T from(LibrarySearcher index) throws IOException;
    }

    /** Raise it with whatever changes in {@link Entry} or in the readings of texts: an older index is then built anew. */
    public static final String FORMAT = "2";

    private static final double BUFFER_MEGABYTES = 48;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Columns columns = new Columns();
    private final QueryCache sets = LibrarySearcher.sets();
    private volatile UUID edition = new UUID(0, 0);
    private volatile long mark = Changes.NOTHING;
    private volatile Set<Change> taken = Set.of();

    private IndexCopy(Directory directory) throws IOException {
        this.directory = directory;
        var config = new IndexWriterConfig(readings())
                .setSimilarity(new ByEmphasis())
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setCommitOnClose(false);
        this.writer = new IndexWriter(directory, config);
        try {
            searchers = new SearcherManager(writer, new SearcherFactory() {
                @Override
                public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader former) {
                    columns.prepare(reader);
                    return new LibrarySearcher(reader, columns, sets);
                }
            });
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    /** The index in a folder, or an empty one there; broken files are told by their checksums. */
    public static IndexCopy in(Directory directory) throws IOException {
        if (DirectoryReader.indexExists(directory)) {
            try (var kept = DirectoryReader.open(directory)) {
                for (var leaf : kept.leaves()) {
                    ((CodecReader) leaf.reader()).checkIntegrity();
                }
            }
        }
        var copy = new IndexCopy(directory);
        copy.remember();
        return copy;
    }

    private void remember() {
        var kept = new HashMap<String, String>();
        var data = writer.getLiveCommitData();
        if (data != null) {
            data.forEach(each -> kept.put(each.getKey(), each.getValue()));
        }
        if (FORMAT.equals(kept.get("format"))) {
            edition = UUID.fromString(kept.getOrDefault("edition", edition.toString()));
            mark = Long.parseLong(kept.getOrDefault("mark", Long.toString(Changes.NOTHING)));
        }
    }

    public UUID edition() {
        return edition;
    }

    public long mark() {
        return mark;
    }

    /** Those changes that are not in it yet. */
    public Set<Change> untaken(Set<Change> changes) {
        return changes.stream().filter(change -> !taken.contains(change)).collect(Collectors.toSet());
    }

    /** Begins anew; readers keep what they have until {@link #reached}. */
    public void empty() throws IOException {
        writer.deleteAll();
    }

    public void add(List<Entry> entries) throws IOException {
        for (var entry : entries) {
            writer.addDocument(entry.document());
        }
    }

    /** Puts entries in the place of versions; a version without an entry goes. */
    public void replace(Collection<UUID> versions, List<Entry> entries) throws IOException {
        var present = entries.stream().collect(Collectors.toMap(Entry::version, entry -> entry));
        for (var version : versions) {
            var key = new Term(Field.VERSION.key(), version.toString());
            var entry = present.get(version);
            if (entry == null) {
                writer.deleteDocuments(key);
            } else {
                writer.updateDocument(key, entry.document());
            }
        }
    }

    /** Shows readers all of it, which is as the database was at a mark. */
    public void reached(Changes.News news) throws IOException {
        searchers.maybeRefreshBlocking();
        taken = news.changes();
        edition = news.edition();
        mark = news.mark();
    }

    public void commit() throws IOException {
        writer.setLiveCommitData(Map.of("format", FORMAT, "edition", edition.toString(), "mark", Long.toString(mark))
                .entrySet());
        writer.commit();
    }

    public boolean isUncommitted() {
        return writer.hasUncommittedChanges();
    }

    public <T> T read(Reading<T> reading) throws IOException {
        var searcher = searchers.acquire();
        try {
            return reading.from((LibrarySearcher) searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /** Closes it for good: nothing of it is kept. */
    public void abandon() throws IOException {
        try (directory) {
            try (searchers) {
                writer.rollback();
            }
            IndexFolder.clear(directory);
        }
    }

    @Override
    public void close() throws IOException {
        try (directory;
                searchers) {
            writer.rollback();
        }
    }

    private static Analyzer readings() {
        return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                return Wording.by(field.equals(Field.STARTS) ? Wording.STARTS : Wording.ANY);
            }
        };
    }
}
