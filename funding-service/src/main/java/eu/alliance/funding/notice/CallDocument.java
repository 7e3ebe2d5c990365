package eu.alliance.funding.notice;

import eu.alliance.platform.value.Heading;
import eu.alliance.platform.value.LanguageTag;
import eu.alliance.platform.value.LocalizedText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something to read before one applies, or to hand in with an application: the work programme, a template.
 *
 * @param code the same for one document in several languages
 * @param mandatory whether an application without it as an attachment is incomplete
 */
@Schema(name = "CallDocument", description = "One entry for each language that a document is to be had in.")
public record CallDocument(
        @Schema(
                nullable = true,
                description = "The same for one document in several languages; attachments name it.",
                examples = "letter-of-intent")
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9_.-]{0,39}") @Nullable String code,

        @NotNull @Heading LocalizedText title,

        @Schema(
                nullable = true,
                description = "Where it is; what applicants write from scratch has a code instead.",
                examples = "https://funding.example/calls/protect/template.pdf")
        @Size(max = 2000) @Pattern(regexp = "https://[!-~]+") @Nullable
        String url,

        @Schema(nullable = true, examples = "en") @LanguageTag @Nullable String language,

        @Schema(description = "Whether each application has it among its attachments.")
        Boolean mandatory) {

    public CallDocument {
        mandatory = Objects.requireNonNullElse(mandatory, false);
    }
}
