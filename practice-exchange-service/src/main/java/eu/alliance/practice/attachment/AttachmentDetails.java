package eu.alliance.practice.attachment;

import eu.alliance.platform.value.Heading;
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
        @Schema(nullable = true, description = "At most 300 characters a language.") @Heading @Nullable LocalizedText title,

        @Schema(nullable = true, description = "BCP 47: what it is written in.", examples = "[\"fr\"]")
        @Size(max = 40) @Nullable List<@NotNull @LanguageTag String> languages) {

    List<String> spoken() {
        return languages == null
                ? List.of()
                : languages.stream().distinct().sorted().toList();
    }
}
