package eu.alliance.practice.index;

import eu.alliance.platform.problem.Refusal;
import eu.alliance.practice.entry.Field;
import eu.alliance.practice.reader.Reader;
import eu.alliance.practice.search.Inquiry;
import eu.alliance.practice.search.Suggesting;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.store.AlreadyClosedException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * This replica's index of the library. Whoever asks it is told of everything that was committed before they asked: a
 * look at what has changed comes first, and costs next to nothing when nothing has.
 */
@ApplicationScoped
public class LibraryIndex {

    private static final Logger LOG = Logger.getLogger(LibraryIndex.class);
    private static final long PATIENCE_MILLIS = 2000;
    private static final Duration COMMITTED_EVERY = Duration.ofSeconds(5);
    private static final int SLICE = 500;

    private final Changes changes;
    private final Clock clock;
    private final IndexFolder folder;
    private final ReentrantLock keeping = new ReentrantLock();
    private final CountDownLatch built = new CountDownLatch(1);
    private volatile @Nullable IndexCopy open;
    private volatile Instant current = Instant.EPOCH;
    private Instant committed = Instant.EPOCH;
    private volatile boolean stopped;

    public LibraryIndex(Changes changes, Clock clock, @ConfigProperty(name = "alliance.search.folder") Path folder) {
        this.changes = changes;
        this.clock = clock;
        this.folder = new IndexFolder(folder);
    }

    public Inquiry.Answer ask(Inquiry inquiry) {
        return read(inquiry::in);
    }

    /** Titles of published practices in which everything typed begins a word; those in one language first. */
    public List<String> suggest(Reader reader, String typed, String language, int most) {
        return read(index -> Suggesting.of(reader, typed, language, Field.STATUS.is("PUBLISHED"), most)
                .in(index));
    }

    /** Whether it has ever been whole since the start. */
    public boolean isBuilt() {
        return built.getCount() == 0;
    }

    /** When it last held everything there was. */
    public Instant current() {
        return current;
    }

    public long documents() {
        try {
            var copy = open;
            return copy == null
                    ? 0
                    : copy.read(index -> (long) index.getIndexReader().numDocs());
        } catch (IOException | AlreadyClosedException _) {
            return 0;
        }
    }

    public void start(@Observes StartupEvent event) {
        Thread.ofPlatform().name("library-index").daemon().start(this::upkeep);
    }

    public void stop(@Observes ShutdownEvent event) throws IOException {
        stopped = true;
        keeping.lock();
        try {
            var copy = open;
            open = null;
            if (copy != null) {
                try (copy) {
                    copy.commit();
                }
            }
        } finally {
            keeping.unlock();
        }
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void upkeep() {
        keeping.lock();
        try {
            if (!stopped) {
                keepUp();
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("The index waits for the database: %s", e);
        } catch (IOException e) {
            discard(open, e);
        } finally {
            keeping.unlock();
        }
    }

    private <T> T read(IndexCopy.Reading<T> reading) {
        var copy = present();
        try {
            takeNews(copy);
            return copy.read(reading);
        } catch (IOException | AlreadyClosedException e) {
            discard(copy, e);
            throw unavailable();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw unavailable();
        }
    }

    private IndexCopy present() {
        try {
            var copy = built.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS) ? open : null;
            if (copy == null) {
                throw unavailable();
            }
            return copy;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw unavailable();
        }
    }

    private void takeNews(IndexCopy copy) throws SQLException, IOException, InterruptedException {
        var news = changes.since(copy.mark());
        // while all of it is built anew, what there was is good enough
        if (news.edition().equals(copy.edition())
                && !copy.untaken(news.changes()).isEmpty()
                && keeping.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
            try {
                take(copy, changes.since(copy.mark()));
            } finally {
                keeping.unlock();
            }
        }
    }

    private void keepUp() throws SQLException, IOException {
        var copy = open == null ? folder.open() : open;
        var now = clock.instant();
        var news = changes.since(copy.mark());
        if (news.edition().equals(copy.edition()) && copy.mark() <= news.mark()) {
            take(copy, news);
        } else {
            fill(copy);
        }
        open = copy;
        built.countDown();
        current = now;
        if (copy.isUncommitted() && committed.plus(COMMITTED_EVERY).isBefore(now)) {
            copy.commit();
            committed = now;
        }
    }

    private void take(IndexCopy copy, Changes.News news) throws SQLException, IOException {
        var untaken = copy.untaken(news.changes());
        var versions = List.copyOf(
                new HashSet<>(untaken.stream().map(Changes.Change::version).toList()));
        for (int from = 0; from < versions.size(); from += SLICE) {
            var slice = versions.subList(from, Math.min(from + SLICE, versions.size()));
            copy.replace(slice, changes.entries(slice));
        }
        copy.reached(news);
    }

    private void fill(IndexCopy copy) throws SQLException, IOException {
        var before = changes.since(Changes.NOTHING);
        copy.empty();
        var last = new UUID(0, 0);
        for (var slice = changes.after(last, SLICE); !slice.isEmpty(); slice = changes.after(last, SLICE)) {
            copy.add(slice);
            last = slice.getLast().version();
            if (stopped) {
                return;
            }
        }
        copy.reached(before);
        copy.commit();
        LOG.infof("The index was built from the database");
    }

    private void discard(@Nullable IndexCopy copy, Exception damage) {
        keeping.lock();
        try {
            if (copy != null && open == copy) {
                LOG.warnf("The index is damaged and is built anew: %s", damage);
                open = null;
                copy.abandon();
            }
        } catch (IOException e) {
            LOG.warnf("The damaged index cannot be closed: %s", e);
        } finally {
            keeping.unlock();
        }
    }

    private static Refusal unavailable() {
        return Refusal.of(Refusal.Kind.UNAVAILABLE, "INDEX_BUILDING", "The library's index is being built.");
    }
}
