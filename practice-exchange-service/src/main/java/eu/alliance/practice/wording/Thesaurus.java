package eu.alliance.practice.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Words of the domain that mean much the same, in the six languages: data, in {@code wording/thesaurus.txt}, a concept a
 * line and a language a column.
 */
public final class Thesaurus {

    /**
     * A language's words for one concept.
     *
     * @param ends the forms in which German compounds may begin or end with one
     */
    public record Column(String language, Set<String> stems, Set<String> ends) {}

    /** Words that mean what was asked, in the language it was asked in or another. */
    public record Kin(Column column, boolean isOwnLanguage) {}

    private record Concept(List<Column> columns) {}

    private static final int SHORTEST_END = 4;
    private static final Map<String, List<Concept>> BY_WORD = read();

    private Thesaurus() {}

    /** What means the same as a word, in whichever language it is asked. */
    public static List<Kin> of(String typed) {
        var languages = new LinkedHashMap<Concept, Set<String>>();
        for (var language : Wording.LANGUAGES) {
            find(language, typed, languages);
        }
        Wording.inCyrillic(typed).ifPresent(word -> find("ru", word, languages));
        return languages.entrySet().stream()
                .flatMap(each -> each.getKey().columns().stream()
                        .map(column -> new Kin(column, each.getValue().contains(column.language()))))
                .toList();
    }

    private static void find(String language, String word, Map<Concept, Set<String>> languages) {
        Wording.terms(language, word).stream()
                .flatMap(term -> BY_WORD.getOrDefault(language + ":" + term, List.of()).stream())
                .forEach(concept ->
                        languages.computeIfAbsent(concept, _ -> new HashSet<>()).add(language));
    }

    private static Map<String, List<Concept>> read() {
        try (var source = Objects.requireNonNull(Thesaurus.class.getResourceAsStream("/wording/thesaurus.txt"))) {
            var byWord = new HashMap<String, List<Concept>>();
            new String(source.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line -> add(line.split("\\|", -1), byWord));
            return Map.copyOf(byWord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(String[] words, Map<String, List<Concept>> byWord) {
        var concept = new Concept(IntStream.range(0, words.length)
                .mapToObj(i -> column(Wording.LANGUAGES.get(i), words[i]))
                .toList());
        for (var column : concept.columns()) {
            column.stems()
                    .forEach(term -> byWord.computeIfAbsent(column.language() + ":" + term, _ -> new ArrayList<>())
                            .add(concept));
        }
    }

    private static Column column(String language, String words) {
        var ends = language.equals("de") ? Wording.terms(Wording.PARTS, words) : List.<String>of();
        return new Column(
                language,
                Set.copyOf(Wording.terms(language, words)),
                ends.stream().filter(end -> end.length() >= SHORTEST_END).collect(Collectors.toSet()));
    }
}
