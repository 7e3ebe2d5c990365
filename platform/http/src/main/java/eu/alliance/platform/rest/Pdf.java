package eu.alliance.platform.rest;

import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.problem.Titles;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A paper as an endpoint answers it, with {@code @Produces(Pdf.TYPE)}. Its tag is that of its bytes, so the same paper
 * must give the same ones.
 *
 * @param language of its text, told in Content-Language
 * @param name of the file that it is saved as, in ASCII
 */
@SuppressWarnings("ArrayRecordComponent") // written once, never compared
public record Pdf(byte[] bytes, String language, String name) implements Tagged {

    public static final String TYPE = "application/pdf";

    @Override
    public long revision() {
        return 1;
    }

    /** Shown in place, and saved under its name. */
    public String disposition() {
        return "inline; filename=\"" + name + ".pdf\"";
    }

    /**
     * The language of a paper: the one named, else the best of those that the caller's software asks for.
     *
     * @throws Refusal 400 for one that is not of the six
     */
    public static String languageOf(@Nullable String lang, @Nullable String acceptLanguage) {
        if (lang == null) {
            return Titles.negotiate(acceptLanguage).getLanguage();
        }
        return Titles.LANGUAGES.stream()
                .map(Locale::getLanguage)
                .filter(lang::equals)
                .findFirst()
                .orElseThrow(() -> Refusal.malformed("INVALID_PARAMETER", "One of en, fr, de, it, ru, tr."));
    }
}
