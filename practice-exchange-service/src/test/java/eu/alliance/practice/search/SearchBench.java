package eu.alliance.practice.search;

import eu.alliance.platform.value.LocalizedText;
import eu.alliance.practice.content.PracticeContent;
import eu.alliance.practice.content.Prevention;
import eu.alliance.practice.content.Sections;
import eu.alliance.practice.entry.Entry;
import eu.alliance.practice.entry.Field;
import eu.alliance.practice.index.Changes;
import eu.alliance.practice.index.IndexCopy;
import eu.alliance.practice.reader.Reader;
import eu.alliance.practice.text.SearchText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.FSDirectory;

/** Ranked top 20 with all counts over a made-up library, beside Lucene's own top 20 for the very same query. */
final class SearchBench {

    private static final int WORDS = 40_000;
    private static final int QUESTIONS = 1500;
    private static final int PAGES = 200;
    private static final String[] LANGUAGES = {"en", "fr", "de", "it", "ru", "tr", "nl", "es"};
    private static final String[] SYLLABLES =
            "ra di ka li sa tion pre ven ci ty so zi al ar beit ma mo gu ne to lo pe".split(" ");

    final Random random = new Random(42);
    private final String[] vocabulary = new String[WORDS];
    private final List<String[][]> concepts = concepts();

    SearchBench() {
        for (int i = 0; i < WORDS; i++) {
            var word = new StringBuilder();
            for (int n = i; n > 0 || word.length() < 4; n /= SYLLABLES.length) {
                word.append(SYLLABLES[n % SYLLABLES.length]);
            }
            vocabulary[i] = word.toString();
        }
    }

    public static void main(String[] sizes) throws IOException {
        for (var size : sizes) {
            new SearchBench().run(Integer.parseInt(size));
        }
    }

    private void run(int size) throws IOException {
        var folder = Files.createTempDirectory("search-bench");
        try (var index = IndexCopy.in(FSDirectory.open(folder))) {
            long start = System.nanoTime();
            fill(index, size, new UUID(1, 1));
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    "%,d practices: built in %.0f s (%,.0f a second), %,d MB on disk%n",
                    size, seconds, size / seconds, size(folder) >> 20);
            measure(index, 300);
            measure(index, QUESTIONS);
            inOtherWords(index);
            pages(index, Order.MADE, Order.NEWEST_MADE);
            pages(index, Order.TITLE, Order.TITLE_BACKWARDS);
        } finally {
            try (var files = Files.list(folder)) {
                for (var file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    /** Puts a whole library into an index, of an edition. */
    void fill(IndexCopy index, int size, UUID edition) throws IOException {
        var slice = new ArrayList<Entry>();
        for (int i = 0; i < size; i++) {
            slice.add(entry());
            if (slice.size() == 500 || i + 1 == size) {
                index.add(slice);
                slice.clear();
            }
        }
        index.reached(new Changes.News(edition, 1, java.util.Set.of()));
        index.commit();
    }

    private void measure(IndexCopy index, int questions) throws IOException {
        var ours = new long[questions];
        var raw = new long[questions];
        var lists = new long[questions];
        long shown = 0;
        long fitting = 0;
        for (int i = 0; i < questions; i++) {
            int n = i;
            var text = SearchText.of(question(i));
            var inquiry = inquiry(Optional.of(text), Order.RELEVANCE, Optional.empty());
            long at = System.nanoTime();
            index.read(inquiry::in);
            ours[n] = System.nanoTime() - at;
            fitting += index.read(searcher -> {
                var everything = searcher.subset(MatchAllDocsQuery.INSTANCE);
                var ranking = text.in(searcher, everything, Optional.empty()).ranking();
                var query = new BooleanQuery.Builder()
                        .add(ranking instanceof SumOfBest sums ? sums.plain() : ranking, Occur.MUST)
                        .add(Field.STATUS.is("PUBLISHED"), Occur.FILTER)
                        .add(Field.READER.is("everyone"), Occur.FILTER)
                        .build();
                var plain = new IndexSearcher(searcher.getIndexReader());
                plain.setSimilarity(searcher.getSimilarity());
                long began = System.nanoTime();
                plain.search(query, new TopScoreDocCollectorManager(20, null, 1));
                raw[n] = System.nanoTime() - began;
                return plain.count(query);
            });
            var order = Order.values()[1 + n % (Order.values().length - 1)];
            var browsing = inquiry(Optional.empty(), order, Optional.empty());
            at = System.nanoTime();
            shown += index.read(browsing::in).hits().size();
            lists[n] = System.nanoTime() - at;
        }
        System.out.printf(
                "%d questions (%,d fit one on average): service p50 %.2f ms p99 %.2f ms; Lucene's top 20 alone p50 %.2f"
                        + " ms p99 %.2f ms; lists in any order p50 %.2f ms p99 %.2f ms (%d shown)%n",
                questions,
                fitting / questions,
                at(ours, 50),
                at(ours, 99),
                at(raw, 50),
                at(raw, 99),
                at(lists, 50),
                at(lists, 99),
                shown);
    }

    /** A word of the domain that no text has, though some have others for the same. */
    private void inOtherWords(IndexCopy index) throws IOException {
        var times = new long[QUESTIONS];
        for (int i = 0; i < QUESTIONS; i++) {
            var words = pick(pick(concepts.toArray(String[][][]::new)));
            var text = pick(words) + (i % 2 == 0 ? "" : " " + word());
            var inquiry = inquiry(Optional.of(SearchText.of(text)), Order.RELEVANCE, Optional.empty());
            long at = System.nanoTime();
            index.read(inquiry::in);
            times[i] = System.nanoTime() - at;
        }
        System.out.printf(
                "%d questions in other words: p50 %.2f ms p99 %.2f ms%n", QUESTIONS, at(times, 50), at(times, 99));
    }

    /** The last page begins where the first one of the opposite order ends. */
    private static void pages(IndexCopy index, Order order, Order opposite) throws IOException {
        var first = inquiry(Optional.empty(), order, Optional.empty());
        var end = index.read(inquiry(Optional.empty(), opposite, Optional.empty())::in);
        var last = inquiry(
                Optional.empty(), order, Optional.of(end.hits().getLast().place()));
        var times = new long[2][PAGES];
        for (int i = 0; i < PAGES; i++) {
            for (int each = 0; each < 2; each++) {
                long at = System.nanoTime();
                index.read((each == 0 ? first : last)::in);
                times[each][i] = System.nanoTime() - at;
            }
        }
        System.out.printf(
                "by %s: first page %.2f ms, last page %.2f ms, %.2f times the first%n",
                order, at(times[0], 50), at(times[1], 50), at(times[1], 50) / at(times[0], 50));
    }

    private static Inquiry inquiry(Optional<SearchText> text, Order order, Optional<List<String>> place) {
        return new Inquiry(Reader.anybody(), text, List.of(Field.STATUS.is("PUBLISHED")), order, place, 20);
    }

    static double at(long[] nanos, int percent) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }

    /** One to three words, frequent ones as often as texts have them; every tenth question has a letter too many. */
    String question(int number) {
        var words = new StringBuilder(word());
        for (int more = random.nextInt(3); more > 0; more--) {
            words.append(' ').append(word());
        }
        return number % 10 == 0 ? words.insert(2, 'x').toString() : words.toString();
    }

    Entry entry() {
        var id = new UUID(random.nextLong(), random.nextLong());
        int spoken = random.nextInt(LANGUAGES.length);
        var language = LANGUAGES[spoken];
        var concept = concepts.get((int) (concepts.size() * Math.pow(random.nextDouble(), 4)));
        var known = spoken < concept.length ? " " + concept[spoken][0] : "";
        var content = new PracticeContent(
                LocalizedText.of(language, words(3 + random.nextInt(8))),
                LocalizedText.of(language, words(20 + random.nextInt(40)) + known),
                Sections.NONE,
                List.of("topic-" + random.nextInt(30), "topic-" + random.nextInt(30)),
                Prevention.values()[random.nextInt(3)],
                null,
                language,
                null);
        return new Entry(
                id,
                id,
                new UUID(0, random.nextInt(100_000)),
                "PUBLISHED",
                "PUBLIC",
                "EVIDENCE" + random.nextInt(4),
                content,
                List.of(random.nextInt(10) == 0 ? "members" : "everyone"),
                List.of(),
                Instant.EPOCH,
                Instant.EPOCH,
                "C" + random.nextInt(40),
                null);
    }

    private String words(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(word());
        }
        return text.toString();
    }

    // frequent words are few and rare ones many, as in any language
    private String word() {
        return vocabulary[(int) (WORDS * Math.pow(random.nextDouble(), 4))];
    }

    private <T> T pick(T[] some) {
        return some[random.nextInt(some.length)];
    }

    private static List<String[][]> concepts() {
        try (var source = Objects.requireNonNull(SearchBench.class.getResourceAsStream("/wording/thesaurus.txt"))) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> Stream.of(line.split("\\|"))
                            .map(words -> words.strip().split(" "))
                            .toArray(String[][]::new))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path folder) throws IOException {
        long size = 0;
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                size += Files.size(file);
            }
        }
        return size;
    }
}
