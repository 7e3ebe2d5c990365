package eu.alliance.practice.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import eu.alliance.platform.value.LocalizedText;
import eu.alliance.practice.content.PracticeContent;
import eu.alliance.practice.content.Prevention;
import eu.alliance.practice.content.Sections;
import eu.alliance.practice.reader.Reader;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.lucene.store.ByteBuffersDirectory;

/** 120 short practices in six languages and what people look for in them. */
final class JudgedSet {

    record Practice(String code, String language, String title, String summary) {

        UUID id() {
            return UUID.nameUUIDFromBytes(code.getBytes(UTF_8));
        }

        Entry entry() {
            return entry(List.of("everyone"));
        }

        Entry entry(List<String> readableBy) {
            var content = new PracticeContent(
                    LocalizedText.of(language, title),
                    LocalizedText.of(language, summary),
                    Sections.NONE,
                    List.of(),
                    Prevention.PRIMARY,
                    null,
                    language,
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
                    null);
        }
    }

    record Question(String text, Set<String> relevant) {}

    private JudgedSet() {}

    static List<Practice> practices() {
        return lines("practices.tsv").stream()
                .map(line -> new Practice(line[0], line[0].substring(0, 2), line[1], line[2]))
                .toList();
    }

    static List<Question> questions() {
        return lines("queries.tsv").stream()
                .map(line -> new Question(line[0], Set.of(line[1].split(" "))))
                .toList();
    }

    static IndexCopy index(List<Entry> entries) throws IOException {
        var index = IndexCopy.in(new ByteBuffersDirectory());
        index.add(entries);
        index.reached(new Changes.News(new UUID(1, 1), 1, Set.of()));
        return index;
    }

    static List<UUID> found(IndexCopy index, String q, Reader reader) throws IOException {
        return index
                .read(new Inquiry(
                        reader, Optional.of(SearchText.of(q)), List.of(), Order.RELEVANCE, Optional.empty(), 10)::in)
                .hits()
                .stream()
                .map(Inquiry.Hit::version)
                .toList();
    }

    static double recall(List<String> found, Set<String> relevant) {
        return (double) found.stream().filter(relevant::contains).count() / relevant.size();
    }

    static double ndcg(List<String> found, Set<String> relevant) {
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
