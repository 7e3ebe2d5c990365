package eu.alliance.platform.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import eu.alliance.platform.problem.JsonProblem;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A published text in one or more languages, keyed by BCP 47 tag.
 *
 * @param texts never empty, no blank text, none above 50,000 characters; keys are well-formed language tags in canonical case
 */
@Schema(
        name = "LocalizedText",
        description =
                "A text in one or more languages, keyed by BCP 47 tag. At most 50,000 characters in each; titles, names,"
                        + " labels and offices 300.",
        type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT,
        additionalProperties = String.class,
        minProperties = 1,
        examples = "{\"en\": \"Safe public spaces\", \"fr\": \"Des espaces publics sûrs\"}")
public record LocalizedText(
        @JsonValue @Schema(hidden = true) Map<String, String> texts) {

    private static final int MOST_CHARACTERS = 50_000;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LocalizedText {
        if (texts == null || texts.isEmpty()) {
            throw Refusal.rule("", "REQUIRED", "A text in at least one language.");
        }
        var violations = new ArrayList<Violation>();
        texts.forEach((language, text) -> objectionTo(language, text).ifPresent(violations::add));
        if (!violations.isEmpty()) {
            throw Refusal.rules(violations);
        }
        texts = java.util.Collections.unmodifiableMap(new TreeMap<>(texts));
    }

    public static LocalizedText of(String language, String text) {
        return new LocalizedText(Map.of(language, text));
    }

    private static Optional<Violation> objectionTo(String language, String text) {
        var pointer = "/" + JsonProblem.escaped(language);
        if (!LanguageTag.Check.isLanguage(language)) {
            return Optional.of(new Violation(pointer, "INVALID_LANGUAGE", "A BCP 47 tag such as en or fr."));
        }
        if (text == null || text.isBlank()) {
            return Optional.of(new Violation(pointer, "BLANK_TEXT", "A text must not be blank."));
        }
        if (text.length() > MOST_CHARACTERS) {
            return Optional.of(new Violation(pointer, "TOO_LONG", "At most 50,000 characters."));
        }
        return Optional.empty();
    }

    /** The languages it may be had in. */
    public List<String> languages() {
        return List.copyOf(texts.keySet());
    }

    /** The text in {@code language}, else in English, else in whatever there is. */
    public String in(String language) {
        var text = texts.get(language);
        if (text == null) {
            text = texts.getOrDefault("en", texts.values().iterator().next());
        }
        return text;
    }
}
