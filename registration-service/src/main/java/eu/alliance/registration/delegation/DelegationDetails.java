package eu.alliance.registration.delegation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a city says of its delegation besides who comes. */
@Schema(name = "DelegationDetails")
public record DelegationDetails(
        @Schema(nullable = true, description = "For the secretariat; not published.") @Size(max = 2000) @Nullable String note,

        @Schema(nullable = true) @Valid @Nullable Secretary secretary) {

    /** Who acts for a delegation and is written to. */
    @Schema(name = "DelegationSecretary")
    public record Secretary(
            @NotBlank @Size(max = 200) String givenName,
            @NotBlank @Size(max = 200) String familyName,
            @NotBlank @Email @Size(max = 254) String email) {}

    static final DelegationDetails NONE = new DelegationDetails(null, null);
}
