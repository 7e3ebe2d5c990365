package eu.alliance.registration.declaration;

import eu.alliance.platform.problem.Violation;
import eu.alliance.platform.value.Heading;
import eu.alliance.platform.value.LocalizedText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Title and texts: those in the authentic languages decide, the others are their translations. */
@Schema(name = "DeclarationWording")
record DeclarationWording(
        @NotNull @Heading LocalizedText title,
        @NotNull LocalizedText texts,

        @Schema(nullable = true, description = AUTHENTIC) @Size(min = 1, max = 50) @Nullable List<@NotNull String> authenticLanguages) {

    static final String AUTHENTIC =
            "The languages whose texts decide when two of them differ; when not said, all that there is a text in.";

    List<String> authentic() {
        return authenticLanguages == null ? texts.languages() : authenticLanguages;
    }

    List<Violation> objections() {
        var objections = new ArrayList<Violation>();
        var seen = new HashSet<String>();
        for (int i = 0; i < authentic().size(); i++) {
            var language = authentic().get(i);
            var pointer = "/authenticLanguages/" + i;
            if (!texts.languages().contains(language)) {
                objections.add(new Violation(pointer, "LANGUAGE_WITHOUT_TEXT", "There is no text in this language."));
            } else if (!seen.add(language)) {
                objections.add(new Violation(pointer, "REPEATED_LANGUAGE", "This language is named twice."));
            }
        }
        return objections;
    }
}
