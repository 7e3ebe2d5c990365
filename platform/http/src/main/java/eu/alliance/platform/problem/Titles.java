package eu.alliance.platform.problem;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Problem titles in the six languages, and how one of the six is chosen. */
public final class Titles {

    /** The languages that everything published may be had in. */
    public static final List<Locale> LANGUAGES = List.of(
            Locale.of("en"), Locale.of("fr"), Locale.of("de"), Locale.of("it"), Locale.of("ru"), Locale.of("tr"));

    private Titles() {}

    static String of(int status, Locale language) {
        try {
            return ResourceBundle.getBundle("problems.titles", language).getString(String.valueOf(status));
        } catch (MissingResourceException _) {
            return "Refused";
        }
    }

    /** The best of the six for an Accept-Language header; English when none fits or the header is broken. */
    public static Locale negotiate(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > 200) {
            return Locale.ENGLISH;
        }
        try {
            var found = Locale.lookup(LanguageRange.parse(acceptLanguage), LANGUAGES);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException _) {
            return Locale.ENGLISH;
        }
    }
}
