package eu.alliance.practice.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import eu.alliance.platform.value.LocalizedText;
import eu.alliance.practice.content.PracticeContent;
import eu.alliance.practice.content.Prevention;
import eu.alliance.practice.content.Sections;
import eu.alliance.practice.entry.Entry;
import eu.alliance.practice.index.Changes;
import eu.alliance.practice.index.IndexCopy;
import eu.alliance.practice.reader.Reader;
import eu.alliance.practice.text.SearchText;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;

/** Short practices in many languages and what people look for in them: 120 in six, and 45 more that were judged apart. */
public final class JudgedSet {

    public record Practice(String code, LocalizedText title, LocalizedText summary, List<String> cityNames) {

        public Practice(String code, String language, String title, String summary) {
            this(code, LocalizedText.of(language, title), LocalizedText.of(language, summary), List.of());
        }

        /** The same with one more translation. */
        public Practice and(Practice translated) {
            return new Practice(code, both(title, translated.title), both(summary, translated.summary), cityNames);
        }

        public UUID id() {
            return UUID.nameUUIDFromBytes(code.getBytes(UTF_8));
        }

        public Entry entry() {
            return entry(List.of("everyone"));
        }

        public Entry entry(List<String> readableBy) {
            var content = new PracticeContent(
                    title,
                    summary,
                    Sections.NONE,
                    List.of(),
                    Prevention.PRIMARY,
                    null,
                    title.languages().getFirst(),
                    null);
            return new Entry(
                    id(),
                    id(),
                    id(),
                    "PUBLISHED",
                    "PUBLIC",
                    "INSPIRING",
                    content,
                    readableBy,
                    List.of(),
                    Instant.EPOCH,
                    Instant.EPOCH,
                    null,
                    cityName());
        }

        private @Nullable LocalizedText cityName() {
            var tags = List.of("en", "fr", "de");
            return cityNames.isEmpty()
                    ? null
                    : new LocalizedText(IntStream.range(0, cityNames.size())
                            .boxed()
                            .collect(Collectors.toMap(tags::get, cityNames::get)));
        }

        private static LocalizedText both(LocalizedText one, LocalizedText other) {
            var texts = new HashMap<>(one.texts());
            texts.putAll(other.texts());
            return new LocalizedText(texts);
        }
    }

    public record Question(String text, Set<String> relevant) {}

    private JudgedSet() {}

    public static List<Practice> practices() {
        return practices("practices.tsv");
    }

    /** All of them, those that were judged apart among them. */
    public static List<Practice> everything() {
        return Stream.concat(practices().stream(), practices("more-practices.tsv").stream())
                .toList();
    }

    public static List<Question> questions() {
        return questions("queries.tsv");
    }

    public static List<Question> moreQuestions() {
        return questions("more-queries.tsv");
    }

    /** In words that the texts themselves don't have. */
    public static List<Question> questionsInOtherWords() {
        return questions("other-words.tsv");
    }

    private static List<Practice> practices(String file) {
        var practices = new LinkedHashMap<String, Practice>();
        for (var line : lines(file)) {
            var cities = line.length > 4 && !line[4].isEmpty() ? List.of(line[4].split("/")) : List.<String>of();
            var practice = new Practice(
                    line[0], LocalizedText.of(line[1], line[2]), LocalizedText.of(line[1], line[3]), cities);
            practices.merge(line[0], practice, Practice::and);
        }
        return List.copyOf(practices.values());
    }

    private static List<Question> questions(String file) {
        return lines(file).stream()
                .map(line -> new Question(line[0], Set.of(line[1].split(" "))))
                .toList();
    }

    public static IndexCopy index(List<Entry> entries) throws IOException {
        var index = IndexCopy.in(new ByteBuffersDirectory());
        index.add(entries);
        index.reached(new Changes.News(new UUID(1, 1), 1, Set.of()));
        return index;
    }

    public static List<UUID> found(IndexCopy index, String q, Reader reader) throws IOException {
        return index
                .read(new Inquiry(
                        reader, Optional.of(SearchText.of(q)), List.of(), Order.RELEVANCE, Optional.empty(), 10)::in)
                .hits()
                .stream()
                .map(Inquiry.Hit::version)
                .toList();
    }

    public static double recall(List<String> found, Set<String> relevant) {
        return (double) found.stream().filter(relevant::contains).count() / relevant.size();
    }

    public static double ndcg(List<String> found, Set<String> relevant) {
        return gain(IntStream.range(0, found.size()).filter(i -> relevant.contains(found.get(i))))
                / gain(IntStream.range(0, relevant.size()));
    }

    private static double gain(IntStream ranks) {
        return ranks.mapToDouble(rank -> Math.log(2) / Math.log(rank + 2.0)).sum();
    }

    private static List<String[]> lines(String file) {
        try (var source = requireNonNull(JudgedSet.class.getResourceAsStream("/judged/" + file))) {
            return Arrays.stream(new String(source.readAllBytes(), UTF_8).split("\n"))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
