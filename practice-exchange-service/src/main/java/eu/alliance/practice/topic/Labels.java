package eu.alliance.practice.topic;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.alliance.platform.value.LocalizedText;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What codes are called in the six languages of the library. */
@Singleton
public class Labels {

    private static final List<String> LANGUAGES = List.of("en", "fr", "de", "it", "ru", "tr");

    private final TopicScheme topics;
    private final Map<String, LocalizedText> values;

    // the JDK looks a name up for some ten microseconds, and a list shows hundreds
    private final Map<String, LocalizedText> countries = new ConcurrentHashMap<>();
    private final Map<String, LocalizedText> languages = new ConcurrentHashMap<>();

    Labels(TopicScheme topics, ObjectMapper json) throws IOException {
        this.topics = topics;
        try (var source = Labels.class.getResourceAsStream("/labels/values.json")) {
            this.values = json.readValue(source, new TypeReference<Map<String, LocalizedText>>() {});
        }
    }

    public LocalizedText topic(String code) {
        return topics.labelOf(code).orElseGet(() -> LocalizedText.of("en", code));
    }

    public LocalizedText value(String code) {
        return values.getOrDefault(code, LocalizedText.of("en", code));
    }

    public LocalizedText country(String code) {
        return countries.computeIfAbsent(
                code, _ -> inEach(language -> Locale.of("", code).getDisplayCountry(language)));
    }

    public LocalizedText language(String tag) {
        return languages.computeIfAbsent(
                tag, _ -> inEach(language -> Locale.forLanguageTag(tag).getDisplayName(language)));
    }

    private static LocalizedText inEach(Function<Locale, String> name) {
        return new LocalizedText(
                LANGUAGES.stream().collect(Collectors.toMap(Function.identity(), each -> name.apply(Locale.of(each)))));
    }
}
