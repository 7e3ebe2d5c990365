package eu.alliance.practice.attachment;

import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.problem.Violation;
import eu.alliance.platform.value.LanguageTag;
import eu.alliance.platform.value.LocalizedText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said of a file beside what can be seen of it. */
@Schema(name = "LibraryAttachmentDetails")
public record AttachmentDetails(
        @Schema(nullable = true, description = "At most 300 characters a language.") @Nullable LocalizedText title,

        @Schema(nullable = true, description = "BCP 47: what it is written in.", examples = "[\"fr\"]")
        @Size(max = 40) @Nullable List<@NotNull @LanguageTag String> languages) {

    private static final int TITLE_CHARACTERS = 300;

    List<String> spoken() {
        return languages == null
                ? List.of()
                : languages.stream().distinct().sorted().toList();
    }

    /** Refuses a title that is none. */
    AttachmentDetails checked() {
        var tooLong = title == null
                ? List.<Violation>of()
                : title.texts().entrySet().stream()
                        .filter(text -> text.getValue().length() > TITLE_CHARACTERS)
                        .map(text -> new Violation("/title/" + text.getKey(), "TOO_LONG", "At most 300 characters."))
                        .toList();
        Refusal.insistOnNone(tooLong);
        return this;
    }
}
