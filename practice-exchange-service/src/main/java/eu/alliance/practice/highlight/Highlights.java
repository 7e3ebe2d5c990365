package eu.alliance.practice.highlight;

import eu.alliance.platform.value.LocalizedText;
import eu.alliance.practice.content.PracticeContent;
import eu.alliance.practice.text.SearchText;
import eu.alliance.practice.text.Word;
import eu.alliance.practice.wording.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.jspecify.annotations.Nullable;

/** Where in a content the words that were asked for stand. */
public final class Highlights {

    private final Set<String> exact;
    private final Set<String> stems;
    private final Set<String> ends;
    private final List<CharacterRunAutomaton> variants;

    private Highlights(Set<String> exact, Set<String> stems, Set<String> ends, List<CharacterRunAutomaton> variants) {
        this.exact = exact;
        this.stems = stems;
        this.ends = ends;
        this.variants = variants;
    }

    public static Highlights of(SearchText text) {
        var exact = each(text, Word::exact);
        text.phrases().forEach(exact::addAll);
        var variants = each(text, Word::exact).stream()
                .filter(term -> term.length() >= Word.SHORTEST_MISTAKE)
                .map(term -> new CharacterRunAutomaton(new LevenshteinAutomata(term, true).toAutomaton(1)))
                .toList();
        return new Highlights(exact, each(text, Word::stems), each(text, Word::ends), variants);
    }

    private static Set<String> each(SearchText text, Function<Word, List<String>> forms) {
        return text.words().stream().flatMap(word -> forms.apply(word).stream()).collect(Collectors.toSet());
    }

    /**
     * Snippets by field, in HTML: escaped but for {@code <mark>}. Of title and summary, and where neither has any, of the
     * first section that does.
     *
     * @param language the one to look in first
     */
    public Map<String, List<String>> in(PracticeContent content, @Nullable String language) {
        var found = snippets(content, language, false);
        return found.isEmpty() ? snippets(content, language, true) : found;
    }

    private Map<String, List<String>> snippets(PracticeContent content, @Nullable String language, boolean mistyped) {
        var found = new LinkedHashMap<String, List<String>>();
        find(found, "title", content.title(), language, mistyped);
        find(found, "summary", content.summary(), language, mistyped);
        var rest = new LinkedHashMap<String, LocalizedText>(content.sections().written());
        if (content.targetGroups() != null) {
            rest.put("targetGroups", content.targetGroups());
        }
        for (var each : rest.entrySet()) {
            if (found.isEmpty()) {
                find(found, each.getKey(), each.getValue(), language, mistyped);
            }
        }
        return found;
    }

    private void find(
            Map<String, List<String>> found,
            String field,
            @Nullable LocalizedText text,
            @Nullable String language,
            boolean mistyped) {
        if (text != null) {
            inOrder(text, language)
                    .map(each -> snippet(each, text, mistyped))
                    .filter(snippet -> !snippet.isEmpty())
                    .findFirst()
                    .ifPresent(snippet -> found.put(field, List.of(snippet)));
        }
    }

    private static Stream<String> inOrder(LocalizedText text, @Nullable String language) {
        return language != null && text.texts().containsKey(language)
                ? Stream.concat(Stream.of(language), text.languages().stream().filter(each -> !each.equals(language)))
                : text.languages().stream();
    }

    private String snippet(String language, LocalizedText text, boolean mistyped) {
        var said = Wording.composed(text.in(language));
        var places = mistyped ? mistypedIn(said) : places(said, Wording.of(language));
        return places.isEmpty() ? "" : Snippet.of(said, places);
    }

    private List<Wording.Found> places(String said, String reading) {
        var places = new ArrayList<>(places(said, Wording.ANY, exact));
        if (!reading.equals(Wording.ANY)) {
            places.addAll(places(said, reading, stems));
        }
        if (reading.equals("de")) {
            places.addAll(places(said, Wording.COMPOUND, ends));
        }
        return places;
    }

    private static List<Wording.Found> places(String said, String reading, Set<String> terms) {
        return terms.isEmpty()
                ? List.of()
                : Wording.read(reading, said).stream()
                        .filter(found -> terms.contains(found.term()))
                        .toList();
    }

    private List<Wording.Found> mistypedIn(String said) {
        return Wording.read(Wording.ANY, said).stream()
                .filter(found -> variants.stream().anyMatch(each -> each.run(found.term())))
                .toList();
    }
}
