package eu.alliance.funding.call;

import eu.alliance.platform.value.LanguageTag;
import eu.alliance.platform.value.LocalizedText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something to read before one applies: the work programme, a template. */
@Schema(name = "CallDocument")
record CallDocument(
        @NotNull LocalizedText title,

        @Schema(examples = "https://funding.example/calls/protect/template.pdf")
        @NotNull @Size(max = 2000) @Pattern(regexp = "https://[!-~]+") String url,

        @Schema(nullable = true, examples = "en") @LanguageTag @Nullable String language) {}
