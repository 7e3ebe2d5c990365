package eu.alliance.registration.delegation;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who acts for a delegation and is written to. */
@Schema(name = "DelegationSecretary")
record Secretary(
        @NotBlank @Size(max = 200) String givenName,
        @NotBlank @Size(max = 200) String familyName,
        @NotBlank @Email @Size(max = 254) String email) {}
