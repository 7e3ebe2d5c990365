package eu.alliance.registration.session;

import eu.alliance.platform.value.LanguageTag;
import eu.alliance.platform.value.LocalizedText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A paper of a session in one language. */
@Schema(name = "SessionDocument")
record SessionDocument(
        @NotNull LocalizedText title,
        @Schema(examples = "fr") @NotNull @LanguageTag String language,

        @Schema(examples = "https://alliance.example/papers/port-fr.pdf")
        @NotNull @Size(max = 2000) @Pattern(regexp = "https?://[^\\s\"<>]+") String url) {}
