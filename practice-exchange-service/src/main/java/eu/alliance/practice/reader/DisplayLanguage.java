package eu.alliance.practice.reader;

import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.problem.Titles;
import eu.alliance.platform.value.LocalizedText;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The language that a reader wants texts in.
 *
 * @param tag none for all that there are
 */
public record DisplayLanguage(@Nullable String tag) {

    public DisplayLanguage {
        if (tag != null
                && (tag.isEmpty() || !Locale.forLanguageTag(tag).toLanguageTag().equals(tag))) {
            throw Refusal.malformed("INVALID_PARAMETER", "The parameter lang is not a BCP 47 tag such as en or fr.");
        }
    }

    /** The language, or the one of the six that a header asks for. */
    public String orOf(@Nullable String acceptLanguage) {
        return tag == null ? Titles.negotiate(acceptLanguage).getLanguage() : tag;
    }

    /** The text in that language; the nearest there is under the key of what it is in. */
    public LocalizedText of(LocalizedText text) {
        if (tag == null) {
            return text;
        }
        var shown = nearest(text, tag);
        return LocalizedText.of(shown, text.in(shown));
    }

    public @Nullable LocalizedText ofAny(@Nullable LocalizedText text) {
        return text == null ? null : of(text);
    }

    private static String nearest(LocalizedText text, String tag) {
        var languages = text.languages();
        var plain = Locale.forLanguageTag(tag).getLanguage();
        if (languages.contains(tag)) {
            return tag;
        }
        if (languages.contains(plain)) {
            return plain;
        }
        return languages.contains("en") ? "en" : languages.getFirst();
    }
}
