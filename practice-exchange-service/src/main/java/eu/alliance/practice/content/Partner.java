package eu.alliance.practice.content;

import eu.alliance.platform.value.LocalizedText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whom the city does it with.
 *
 * @param role what they do in it
 */
@Schema(name = "PracticePartner")
public record Partner(
        @Schema(examples = "Police of the district") @NotBlank @Size(max = 300) String name,

        @NotNull Kind kind,

        @Schema(nullable = true, description = "What they do in it; at most 100 words a language.") @Nullable LocalizedText role) {

    /** What sort of partner. */
    @Schema(name = "PracticePartnerKind", description = "Expect new values.")
    public enum Kind {
        PUBLIC,
        PRIVATE,
        NGO
    }
}
