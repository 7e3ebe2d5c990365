package eu.alliance.registration.delegate;

import com.fasterxml.jackson.annotation.JsonProperty;
import eu.alliance.platform.value.Heading;
import eu.alliance.platform.value.LanguageTag;
import eu.alliance.platform.value.LocalizedText;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a city says of somebody it sends. */
@Schema(name = "DelegateDetails")
public record DelegateDetails(
        @NotBlank @Size(max = 200) String givenName,
        @NotBlank @Size(max = 200) String familyName,
        @NotNull DelegateRole role,
        @Schema(nullable = true) @Heading @Nullable LocalizedText office,
        @NotBlank @Email @Size(max = 254) String email,
        @Schema(nullable = true) @Size(max = 30) @Nullable List<@NotNull @LanguageTag String> speaks,

        @Schema(nullable = true, examples = "fr") @LanguageTag @Nullable String needsInterpretationInto,

        @Schema(nullable = true, description = "Whether this person leads the delegation; one does.")
        @JsonProperty("isHead")
        @Nullable Boolean isHead) {}
