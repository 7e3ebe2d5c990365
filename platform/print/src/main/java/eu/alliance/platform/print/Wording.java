package eu.alliance.platform.print;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Texts in the six languages from message files {@code NAME_en.properties} to {@code NAME_tr.properties} (UTF-8), with
 * placeholders in braces: {@code letter.greeting=Dear mayor of {city},}. A feature has its own files; its test says
 * {@code assertThat(Wording.of(Letter.class, "/wording/invitation").gaps()).isEmpty()}.
 */
public final class Wording {

    /** The languages that every text is kept in. */
    public static final List<String> LANGUAGES = List.of("en", "fr", "de", "it", "ru", "tr");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");

    private final Map<String, Map<String, String>> texts;

    private Wording(Map<String, Map<String, String>> texts) {
        this.texts = texts;
    }

    /**
     * @param beside a class of the module that has the files
     * @param name absolute on the class path, without language and ending
     */
    public static Wording of(Class<?> beside, String name) {
        var texts = new LinkedHashMap<String, Map<String, String>>();
        LANGUAGES.forEach(language -> texts.put(language, read(beside, name + "_" + language + ".properties")));
        return new Wording(texts);
    }

    /** The texts in one of the six; in English for any other language. */
    public Spoken in(String language) {
        var spoken = LANGUAGES.contains(language) ? language : "en";
        return new Spoken(spoken, Objects.requireNonNull(texts.get(spoken)));
    }

    /** What one language lacks that another has, and placeholders that differ from the English ones. */
    public List<String> gaps() {
        var keys = new TreeSet<String>();
        texts.values().forEach(of -> keys.addAll(of.keySet()));
        var english = in("en").texts;
        var gaps = new ArrayList<String>();
        texts.forEach((language, of) -> keys.forEach(key -> {
            var text = of.getOrDefault(key, "");
            if (text.isBlank()) {
                gaps.add(language + " lacks " + key);
            } else if (!placeholders(text).equals(placeholders(english.getOrDefault(key, "")))) {
                gaps.add(language + " has other placeholders in " + key);
            }
        }));
        return gaps;
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> read(Class<?> beside, String file) {
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(beside.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(reader);
            var texts = new TreeMap<String, String>();
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The texts in one language. */
    public record Spoken(String language, Map<String, String> texts) {

        public String say(String key) {
            return say(key, Map.of());
        }

        /** A text with its placeholders filled; what is filled in isn't looked at again. */
        public String say(String key, Map<String, String> values) {
            var text = texts.get(key);
            if (text == null) {
                throw new IllegalArgumentException("No text " + key);
            }
            return PLACEHOLDER
                    .matcher(text)
                    .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), values)));
        }

        private static String value(String placeholder, Map<String, String> values) {
            var value = values.get(placeholder);
            if (value == null) {
                throw new IllegalArgumentException("Nothing for {" + placeholder + "}");
            }
            return value;
        }
    }
}
